package io.giftrecon.xlsx;

import java.util.List;
import java.util.regex.Pattern;

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

  /** Fonts differ, and a bracket or a comma never begins a line. */
  private static final int LOST_AT_LINE_END = 4;

  /** Where a line of a cell may end. */
  private static final Pattern LINE_ENDS =
      Pattern.compile("(?<=[ \\u1100-\\uffff])|(?=[\\u1100-\\uffff])");

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
        lines = Math.max(lines, linesOf(cells.get(i), columns.get(i).width()));
      }
    }
    return Math.min(HIGHEST, FIRST_LINE + NEXT_LINE * (lines - 1));
  }

  /**
   * How many lines a text takes in a cell: a line may end behind any Chinese character, and of what
   * is written without blanks in other letters only where it is longer than a line.
   */
  private static int linesOf(String text, int width) {
    if (widthOf(text) <= width) {
      return 1;
    }
    int each = Math.max(1, width - LOST_AT_LINE_END);
    int lines = 1;
    int taken = 0;
    for (String word : LINE_ENDS.split(text, -1)) {
      int needed = widthOf(word);
      if (taken > 0 && taken + needed > each) {
        lines++;
        taken = 0;
      }
      taken += needed;
      lines += Math.max(0, taken - 1) / each;
      taken = taken == 0 ? 0 : (taken - 1) % each + 1;
    }
    return lines;
  }
}
