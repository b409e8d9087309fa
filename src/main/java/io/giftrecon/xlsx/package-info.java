/**
 * Excel workbooks (.xlsx) both ways, streamed: texts of cells in, texts of cells out. Needs nothing
 * but the zip and XML readers of the JDK, held within bounds that no honest workbook meets (ADR
 * 0009).
 *
 * <p>Enters: a zip of XML parts. Leaves: rows of texts with the row numbers of the sheet, or such a
 * zip again. Open first: {@link io.giftrecon.xlsx.WorkbookReader}, then {@link
 * io.giftrecon.xlsx.SheetRows} and {@link io.giftrecon.xlsx.WorkbookWriter}.
 */
package io.giftrecon.xlsx;
