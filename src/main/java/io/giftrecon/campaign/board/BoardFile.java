package io.giftrecon.campaign.board;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** A file of the board: page JSON, a workbook or CSV, told apart by how it begins. */
public final class BoardFile {
  private static final String BOM = "\ufeff";
  private static final String ZIP = "PK";

  private BoardFile() {}

  /**
   * Reads its tables.
   *
   * @throws UnusableInputException if it has none, or cannot be read whole
   */
  public static List<BoardTable> read(Path file) {
    byte[] bytes = bytes(file);
    if (begins(bytes, ZIP)) {
      return BoardBook.read(file);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String begin = (text.startsWith(BOM) ? text.substring(1) : text).stripLeading();
    return begin.startsWith("{") || begin.startsWith("[")
        ? BoardPage.read(file, begin)
        : List.of(ofCsv(file));
  }

  private static BoardTable ofCsv(Path file) {
    CsvTable table = CsvTable.read(file);
    return new BoardTable(
        file,
        table.columns(),
        table.rows().stream()
            .map(
                row ->
                    BoardTable.row(
                        file,
                        row.line(),
                        table.columns(),
                        table.columns().stream().map(row::cell).toList()))
            .toList(),
        OptionalLong.empty());
  }

  private static byte[] bytes(Path file) {
    try {
      return SmallFile.read(file, SmallFile.LARGEST);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("table.unreadable", file), e);
    }
  }

  private static boolean begins(byte[] bytes, String with) {
    return bytes.length >= with.length()
        && new String(bytes, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
  }
}
