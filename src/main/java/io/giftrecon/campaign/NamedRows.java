package io.giftrecon.campaign;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.Placeholders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a small file about people (U14).
 *
 * @param named those that name somebody
 * @param file with those that name nobody
 */
record NamedRows(List<TypedRow> named, SideFile file) {
  static final String BUYER = "买家标识";

  /** Reads a file with 买家标识 and these columns. */
  static NamedRows of(Path path, CsvTable table) {
    return of(path, table, Optional.empty());
  }

  /**
   * Reads a file with 买家标识 and a text.
   *
   * @param words the column of the text: a row in which it has no letter or digit, or has lost some
   *     of them, says nothing of whoever it names
   */
  static NamedRows of(Path path, CsvTable table, String words) {
    return of(path, table, Optional.of(words));
  }

  private static NamedRows of(Path path, CsvTable table, Optional<String> words) {
    List<TypedRow> named = new ArrayList<>();
    List<SideFile.Rejected> rejected = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      String buyer = row.cell(BUYER);
      if (words.filter(column -> isGarbled(row.cell(column))).isPresent()) {
        rejected.add(
            new SideFile.Rejected(row.line(), words.orElseThrow(), "文字丢失了，看不出写的是什么", row.raw()));
      } else if (Placeholders.identifies(buyer)) {
        named.add(new TypedRow(row));
      } else {
        rejected.add(new SideFile.Rejected(row.line(), BUYER, reason(buyer), row.raw()));
      }
    }
    return new NamedRows(
        List.copyOf(named),
        new SideFile(
            String.valueOf(path.getFileName()), table.rows().size(), List.copyOf(rejected)));
  }

  private static boolean isGarbled(String text) {
    return !text.isEmpty()
        && (text.indexOf('\ufffd') >= 0 || text.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  private static String reason(String buyer) {
    if (buyer.isEmpty()) {
      return "是空的，不知道是哪一位买家";
    }
    return Placeholders.isMasked(buyer) ? "已脱敏，不知道是哪一位买家" : "是占位的词，不知道是哪一位买家";
  }
}
