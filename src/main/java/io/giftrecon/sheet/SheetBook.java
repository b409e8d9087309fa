package io.giftrecon.sheet;

import io.giftrecon.xlsx.BookWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes records of the download sheet as a workbook. */
public final class SheetBook implements Closeable {
  static final String TAB = "订单下载";
  static final String COLOURED = SheetColumn.GIFT_STATUS.title();

  private final BookDress dress = new BookDress(SheetColumn.titles(), COLOURED);
  private final BookWriter out;
  private final SheetLayout layout;

  /**
   * Begins with the header.
   *
   * @param out closed with the workbook
   */
  public SheetBook(OutputStream out, SheetLayout layout) throws IOException {
    this.out = new BookWriter(out, TAB, dress.columns());
    this.layout = layout;
  }

  /** Writes one record, whole. */
  public void write(SheetRecord record) throws IOException {
    for (SheetRecord row : layout.rows(record)) {
      List<String> cells = row.cells();
      out.row(cells, dress.looks(cells));
    }
  }

  /** Ends the workbook; without it the file is none. */
  public void finish() throws IOException {
    out.finish();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
