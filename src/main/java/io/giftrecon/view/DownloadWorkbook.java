package io.giftrecon.view;

import io.giftrecon.output.WorkbookRows;
import io.giftrecon.output.oneyuan.DownloadSheet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes records of the download sheet as a workbook. */
public final class DownloadWorkbook implements Closeable {
  private final WorkbookRows out;
  private final SheetLayout layout;

  /**
   * Begins with the header.
   *
   * @param out closed with the workbook
   */
  public DownloadWorkbook(OutputStream out, SheetColumns columns, SheetLayout layout)
      throws IOException {
    this.out = WorkbookRows.begin(out, DownloadSheet.TABLE.tab(), columns.all());
    this.layout = layout;
  }

  /** Writes one record, whole. */
  public void write(SheetRecord record) throws IOException {
    for (SheetRecord row : layout.rows(record)) {
      out.row(row.cells());
    }
  }

  /** Writes the closing parts; without this call the file is not a valid workbook. */
  public void finish() throws IOException {
    out.finish();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
