package io.giftrecon.xlsx;

import java.util.List;

/**
 * A tab of a workbook that is written.
 *
 * @param name as it is shown
 * @param columns of its rows
 * @param onPaper whether it is printed: with lines, page numbers, and rows as high as their texts
 */
public record WorkbookTab(String name, List<WorkbookColumn> columns, boolean onPaper) {
  private static final int FIRST_LINE = 18;
  private static final int NEXT_LINE = 15;

  /** No row is higher in Excel. */
  private static final int HIGHEST = 409;

  /** A word is not broken in the middle, so that a line of a cell may end early. */
  private static final int LOST_AT_LINE_END = 4;

  /** Copies the columns. */
  public WorkbookTab {
    columns = List.copyOf(columns);
  }

  /** How wide a text is: Chinese characters take two digits' place. */
  public static int widthOf(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }

  /** How high a row must be that nothing of its wrapped texts is cut; in points. */
  int heightOf(List<String> cells, List<CellStyle> styles) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (styles.get(i) == CellStyle.WRAPPED) {
        int width = columns.get(i).width();
        int needed = widthOf(cells.get(i));
        int each = Math.max(1, width - LOST_AT_LINE_END);
        lines = Math.max(lines, needed <= width ? 1 : (needed + each - 1) / each);
      }
    }
    return Math.min(HIGHEST, FIRST_LINE + NEXT_LINE * (lines - 1));
  }
}
