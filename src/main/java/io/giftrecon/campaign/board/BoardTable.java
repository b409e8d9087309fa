package io.giftrecon.campaign.board;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.FullWidth;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table of the board: what its page shows at once, or a sheet.
 *
 * @param labels as they stand there
 * @param rows their cells by plain label
 * @param pages how many rows the page says there are on all of its pages; empty for other files
 */
public record BoardTable(
    Path file, List<String> labels, List<CsvTable.Row> rows, OptionalLong pages) {
  /** The label without which nothing is a table of the board. */
  public static final String ITEM = "商品ID";

  private static final String AS_NUMBER = "1/0";

  /**
   * A table.
   *
   * @throws UnusableInputException if two labels are the same
   */
  public BoardTable {
    Set<String> seen = new HashSet<>();
    for (String label : labels) {
      if (!plain(label).isEmpty() && !seen.add(plain(label))) {
        throw new UnusableInputException(Message.of("table.column-twice", file, label));
      }
    }
  }

  /** A label as labels are told apart: they drift in width, case and what stands behind them. */
  public static String plain(String label) {
    String plain =
        FullWidth.narrow(label).replaceAll("[\\s\u00a0()]+", "").toUpperCase(Locale.ROOT);
    return plain.endsWith(AS_NUMBER)
        ? plain.substring(0, plain.length() - AS_NUMBER.length())
        : plain;
  }

  /** Whether it has a label. */
  public boolean has(String plainLabel) {
    return labels.stream().anyMatch(label -> plain(label).equals(plainLabel));
  }

  /** A row of cells under the labels; cells that are missing say nothing. */
  static CsvTable.Row row(Path file, long line, List<String> labels, List<String> cells) {
    Map<String, String> byLabel = new HashMap<>();
    for (int i = 0; i < Math.min(labels.size(), cells.size()); i++) {
      byLabel.put(plain(labels.get(i)), cells.get(i));
    }
    return new CsvTable.Row(file.toString(), line, byLabel, "");
  }
}
