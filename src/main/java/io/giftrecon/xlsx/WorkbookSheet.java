package io.giftrecon.xlsx;

/**
 * A sheet of a workbook, hidden or not.
 *
 * @param name as its tab shows it
 * @param part where its rows stand inside the workbook; empty where it has none
 * @param content what the tab shows
 */
public record WorkbookSheet(String name, String part, Content content) {
  /** Stands for a formula that nobody has worked out yet; begins like the errors of Excel. */
  public static final String NOT_WORKED_OUT = "#公式没有结果";

  /** What a tab shows. */
  public enum Content {
    CELLS,
    /** A chart or a dialog on a tab of its own: it never has rows. */
    CHART,
    /** The workbook names a part that it does not hold, or none: what stood there is lost. */
    LOST
  }
}
