package io.giftrecon.xlsx;

/**
 * A column of a workbook that is written.
 *
 * @param title in its header
 * @param width in characters of a digit's width
 * @param header the style of its title
 * @param style of its cells, where a row says nothing else
 * @param hidden whether nobody sees it, so that it is there when the sheet comes back
 */
public record WorkbookColumn(
    String title, int width, CellStyle header, CellStyle style, boolean hidden) {
  /** A column that is seen. */
  public WorkbookColumn(String title, int width, CellStyle header, CellStyle style) {
    this(title, width, header, style, false);
  }
}
