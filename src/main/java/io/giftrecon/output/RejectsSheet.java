package io.giftrecon.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code rejects.csv}: rows that could not be used, raw, to be mended and dropped in again. */
public final class RejectsSheet {
  private final SortedCsv csv = new SortedCsv("rejects.csv", "文件", "行号", "列", "原因", "原始内容");

  /**
   * Adds one rejected row.
   *
   * @param fileNumber where its file stands among the inputs
   * @param line the physical line it starts on, from 1
   * @param column empty if the whole row is wrong
   */
  public void add(
      int fileNumber, String file, long line, String column, String reason, String raw) {
    csv.add(
        new SortKey(fileNumber, null, List.of(Long.toString(line))),
        List.of(
            CellFormat.text(file),
            Long.toString(line),
            column,
            CellFormat.text(reason),
            CellFormat.text(raw)));
  }

  /** Writes the file into a folder. */
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }
}
