package io.giftrecon.xlsx;

/**
 * A column of a workbook that is written.
 *
 * @param title in its header
 * @param width in characters of a digit's width
 * @param header how its title looks
 * @param look how its cells look, where a row says nothing else
 */
public record WorkbookColumn(String title, int width, CellStyle header, CellStyle look) {}
