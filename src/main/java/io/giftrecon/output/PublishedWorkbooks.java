package io.giftrecon.output;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.output.oneyuan.SheetColumn;
import io.giftrecon.xlsx.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables that people open in Excel, as workbooks beside their CSV files: made from those, so
 * that both say the same.
 */
public final class PublishedWorkbooks {
  private static final int ROWS_PER_BEAT = 1 << 12;

  private PublishedWorkbooks() {}

  /**
   * Writes the workbooks of a set whose CSV files are written.
   *
   * @param pulse beats while it goes on
   */
  public static void write(Path folder, Runnable pulse) throws IOException {
    write(folder, "download-sheet", SheetColumn.TAB, SheetColumn.COLOURED, pulse);
    write(folder, "gift-worklist", "赠品清单", "处理建议", pulse);
    write(folder, "cash-worklist", "返现清单", "处理建议", pulse);
  }

  private static void write(Path folder, String name, String tab, String coloured, Runnable pulse)
      throws IOException {
    try (BufferedReader in =
            Files.newBufferedReader(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
        OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(name + ".xlsx")), 1 << 16)) {
      in.skip(CsvFormats.BOM.length());
      try (CSVParser parser = CsvFormats.WRITTEN.parse(in)) {
        Iterator<CSVRecord> rows = parser.iterator();
        WorkbookStyle dress = new WorkbookStyle(rows.next().toList(), coloured);
        copy(rows, dress, new WorkbookWriter(out, tab, dress.columns()), pulse);
      }
    }
  }

  private static void copy(
      Iterator<CSVRecord> rows, WorkbookStyle dress, WorkbookWriter book, Runnable pulse)
      throws IOException {
    try (book) {
      List<String> cells = new ArrayList<>();
      for (long row = 0; rows.hasNext(); row++) {
        if (row % ROWS_PER_BEAT == 0) {
          pulse.run();
        }
        cells.clear();
        rows.next().forEach(cell -> cells.add(CellFormat.bare(cell)));
        book.row(cells, dress.looks(cells));
      }
      book.finish();
    }
  }
}
