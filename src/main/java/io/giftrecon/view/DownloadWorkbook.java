package io.giftrecon.view;

import io.giftrecon.output.WorkbookStyle;
import io.giftrecon.output.oneyuan.SheetColumn;
import io.giftrecon.xlsx.WorkbookWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes records of the download sheet as a workbook. */
public final class DownloadWorkbook implements Closeable {
  private final WorkbookStyle dress = new WorkbookStyle(SheetColumn.titles(), SheetColumn.COLOURED);
  private final WorkbookWriter out;
  private final SheetLayout layout;

  /**
   * Begins with the header.
   *
   * @param out closed with the workbook
   */
  public DownloadWorkbook(OutputStream out, SheetLayout layout) throws IOException {
    this.out = new WorkbookWriter(out, SheetColumn.TAB, dress.columns());
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
