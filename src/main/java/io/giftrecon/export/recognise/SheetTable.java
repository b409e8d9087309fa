package io.giftrecon.export.recognise;

import io.giftrecon.csv.CellLines;
import io.giftrecon.csv.OneLine;
import io.giftrecon.order.CellText;
import io.giftrecon.xlsx.MergedCells;
import io.giftrecon.xlsx.SheetRows;
import io.giftrecon.xlsx.WorkbookReader;
import io.giftrecon.xlsx.WorkbookSheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A sheet of a workbook as a CSV table: each row on the line of its number, so that what is said of
 * a line is said of the row in the sheet. Line breaks inside a cell become blanks for that, or what
 * stands for them where they tell something.
 *
 * @param headerRow the number of the row that names the columns
 * @param width how many cells that row has; 0 where each row is one cell of delimited text
 * @param file where the table is, once the sheet was written out
 * @param keepsLines whether a line break inside a cell tells one piece of it from the next
 * @param spread the columns, from 0, of which a merged cell speaks of all rows that it covers
 */
record SheetTable(
    WorkbookSheet sheet,
    int headerRow,
    int width,
    Path file,
    boolean keepsLines,
    List<Integer> spread) {
  private static final int ROWS_PER_REPORT = 1 << 12;

  /** Not the numbers of a row: merged, they have lost those of the other rows. */
  private static final List<Column> FILLED_IN =
      List.of(Column.CARRIER, Column.TRACKING, Column.NOTE);

  SheetTable(WorkbookSheet sheet, int headerRow, int width, Path file) {
    this(sheet, headerRow, width, file, false, List.of());
  }

  /**
   * The same, as its kind is written out: the platform's sheet tells its lines apart by line breaks
   * inside cells, and in a returned list people merge the cells of what went in one parcel (A121).
   */
  SheetTable as(CsvSchema known) {
    return switch (known.kind()) {
      case PLATFORM -> new SheetTable(sheet, headerRow, width, file, true, spread);
      case WORKLIST ->
          new SheetTable(
              sheet,
              headerRow,
              width,
              file,
              keepsLines,
              FILLED_IN.stream().filter(known::has).map(known.columns()::get).toList());
      default -> this;
    };
  }

  /** Writes the sheet out, from its header on. */
  void write(WorkbookReader book, ByteListener listener) throws IOException {
    try (SheetRows rows = book.rows(sheet)) {
      if (spread.isEmpty()) {
        write(rows, rows::cells, listener);
      } else {
        MergedCells merged = book.mergedCells(sheet);
        write(rows, () -> merged.seen(rows.number(), rows.cells(), spread), listener);
      }
    }
  }

  private void write(SheetRows rows, Supplier<List<String>> cells, ByteListener listener)
      throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(TableOutput.open(file), StandardCharsets.UTF_8))) {
      int line = 1;
      while (rows.next()) {
        if (rows.number() % ROWS_PER_REPORT == 0) {
          listener.bytesRead(0);
        }
        if (rows.number() >= headerRow) {
          for (; line < rows.number(); line++) {
            out.write('\n');
          }
          write(cells.get(), out);
        }
      }
      out.write('\n');
    }
  }

  /** A row is as wide as the header: a sheet holds no cells behind the last that is filled. */
  private void write(List<String> cells, Writer out) throws IOException {
    int filled = cells.size();
    while (filled > 0 && CellText.clean(cells.get(filled - 1)).isEmpty()) {
      filled--;
    }
    if (filled == 0) {
      return;
    }
    if (width == 0) {
      out.write(String.join("", cells).replace('\n', ' ').replace('\r', ' '));
      return;
    }
    for (int i = 0; i < Math.max(filled, width); i++) {
      if (i > 0) {
        out.write(',');
      }
      if (i < filled) {
        String cell = cells.get(i);
        out.write(OneLine.cell(keepsLines ? CellLines.kept(cell) : cell));
      }
    }
  }
}
