package io.giftrecon.output;

import java.util.List;

/** {@code rejects.csv}: rows that could not be used, raw, to be mended and dropped in again. */
public final class RejectsSheet {
  private static final int SOME = 100;

  /** The table. What stands in a raw row may be a receiver's, so the page does not show it. */
  public static final TableDefinition<Row> TABLE =
      TableDefinition.of(
              "rejects",
              RejectsSheet::key,
              List.<Column<Row>>of(
                  Column.text("文件", Row::file),
                  Column.count("行号", Row::line),
                  Column.word("列", Row::column),
                  Column.text("原因", Row::reason),
                  Column.text("原始内容", Row::raw).offPage()))
          .onPage("rejects", SOME);

  private RejectsSheet() {}

  /**
   * One rejected row.
   *
   * @param fileNumber where its file stands among the inputs
   * @param line the physical line it starts on, from 1
   * @param column empty if the whole row is wrong
   */
  public record Row(
      int fileNumber, String file, long line, String column, String reason, String raw) {}

  private static SortKey key(Row row) {
    return new SortKey(row.fileNumber(), null, List.of(Long.toString(row.line())));
  }
}
