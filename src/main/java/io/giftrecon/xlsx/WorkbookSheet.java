package io.giftrecon.xlsx;

/**
 * A sheet of a workbook, hidden or not.
 *
 * @param name as its tab shows it
 * @param part where its rows stand inside the workbook
 */
public record WorkbookSheet(String name, String part) {}
