package io.giftrecon.view;

import io.giftrecon.output.CellFormat;
import io.giftrecon.output.CsvRows;
import java.io.IOException;
import java.io.Writer;

/** Writes records of the download sheet as the sheet itself is written: with BOM and CRLF. */
public final class SheetWriter {
  private final CsvRows out;
  private final SheetLayout layout;
  private long records;

  private SheetWriter(CsvRows out, SheetLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  /** Begins with the header. The writer stays the caller's, to be flushed and closed. */
  public static SheetWriter begin(
      Writer out, SheetColumns columns, CellFormat format, SheetLayout layout) throws IOException {
    return new SheetWriter(CsvRows.begin(out, columns.all(), format), layout);
  }

  /** Writes one record, whole. */
  public void write(SheetRecord record) throws IOException {
    records++;
    for (SheetRecord row : layout.rows(record)) {
      out.row(row.cells());
    }
  }

  /** How many records were written, not rows. */
  public long records() {
    return records;
  }
}
