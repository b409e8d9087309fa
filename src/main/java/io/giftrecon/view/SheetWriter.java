package io.giftrecon.view;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.oneyuan.SheetColumn;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Writes records of the download sheet as the sheet itself is written: with BOM and CRLF. */
public final class SheetWriter {
  private final CSVPrinter out;
  private final CellFormat dress;
  private final SheetLayout layout;
  private long records;

  private SheetWriter(CSVPrinter out, CellFormat dress, SheetLayout layout) {
    this.out = out;
    this.dress = dress;
    this.layout = layout;
  }

  /** Begins with the header. The writer stays the caller's, to be flushed and closed. */
  @SuppressWarnings("resource") // closing the printer would close the caller's writer
  public static SheetWriter begin(Writer out, CellFormat dress, SheetLayout layout)
      throws IOException {
    out.write(CsvFormats.BOM);
    CSVPrinter printer = new CSVPrinter(out, CsvFormats.WRITTEN);
    printer.printRecord(SheetColumn.titles());
    return new SheetWriter(printer, dress, layout);
  }

  /** Writes one record, whole. */
  public void write(SheetRecord record) throws IOException {
    records++;
    for (SheetRecord row : layout.rows(record)) {
      List<String> cells = new ArrayList<>();
      for (SheetColumn column : SheetColumn.values()) {
        cells.add(column.dress(row.text(column), dress));
      }
      out.printRecord(cells);
    }
  }

  /** How many records were written, not rows. */
  public long records() {
    return records;
  }
}
