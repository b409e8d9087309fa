package io.giftrecon.xlsx;

/**
 * A column of a workbook that is written.
 *
 * @param title in its header
 * @param width in characters of a digit's width
 * @param header the style of its title
 * @param style of its cells, where a row says nothing else
 */
public record WorkbookColumn(String title, int width, CellStyle header, CellStyle style) {}
