package io.giftrecon.output;

import io.giftrecon.csv.CsvFormats;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV: with BOM, CRLF, and quotes where needed. */
public final class CsvRows implements RowSink {
  private final CSVPrinter out;
  private final List<? extends Column<?>> columns;
  private final CellFormat format;

  private CsvRows(CSVPrinter out, List<? extends Column<?>> columns, CellFormat format) {
    this.out = out;
    this.columns = columns;
    this.format = format;
  }

  /** Begins with the header. The writer stays the caller's, to be flushed and closed. */
  @SuppressWarnings("resource") // closing the printer would close the caller's writer
  public static CsvRows begin(Writer out, List<? extends Column<?>> columns, CellFormat format)
      throws IOException {
    out.write(CsvFormats.BOM);
    CSVPrinter printer = new CSVPrinter(out, CsvFormats.WRITTEN);
    printer.printRecord(columns.stream().map(Column::title).toList());
    return new CsvRows(printer, columns, format);
  }

  /** Writes all rows of a small table, such as one that has no place in a published set. */
  public static <R> void write(Writer out, List<Column<R>> columns, CellFormat format, List<R> rows)
      throws IOException {
    CsvRows csv = begin(out, columns, format);
    for (R row : rows) {
      csv.row(columns.stream().map(column -> column.value(row)).toList());
    }
  }

  @Override
  public void row(List<String> values) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      out.print(columns.get(i).format(values.get(i), format));
    }
    out.println();
  }
}
