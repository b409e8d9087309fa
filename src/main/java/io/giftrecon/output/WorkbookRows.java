package io.giftrecon.output;

import io.giftrecon.xlsx.CellStyle;
import io.giftrecon.xlsx.WorkbookColumn;
import io.giftrecon.xlsx.WorkbookWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a table as a workbook: figures that can be added up, and some words in their colours. */
public final class WorkbookRows implements RowSink, Closeable {
  private final WorkbookWriter book;
  private final List<WorkbookColumn> columns;
  private final List<Map<String, CellStyle>> colours;

  /**
   * Begins with the header.
   *
   * @param out closed with the workbook
   * @param tab the name of the sheet
   */
  public WorkbookRows(OutputStream out, String tab, List<? extends Column<?>> columns)
      throws IOException {
    this.columns = new ArrayList<>();
    this.colours = new ArrayList<>();
    for (Column<?> column : columns) {
      this.columns.add(column.inWorkbook());
      this.colours.add(column.colours());
    }
    this.book = new WorkbookWriter(out, tab, this.columns);
  }

  @Override
  public void row(List<String> values) throws IOException {
    List<String> cells = values.stream().map(CellFormat::shown).toList();
    book.row(cells, styles(cells));
  }

  /** Only what is green asks for work in the warehouse: elsewhere nothing is to be filled in. */
  private List<CellStyle> styles(List<String> cells) {
    List<CellStyle> styles = new ArrayList<>(cells.size());
    boolean green = false;
    for (int i = 0; i < cells.size(); i++) {
      CellStyle style = colours.get(i).getOrDefault(cells.get(i), columns.get(i).style());
      green |= style == CellStyle.GREEN;
      styles.add(style);
    }
    if (!green) {
      styles.replaceAll(style -> style == CellStyle.TO_FILL_IN ? CellStyle.TEXT : style);
    }
    return styles;
  }

  /** Writes the closing parts; without this call the file is not a valid workbook. */
  public void finish() throws IOException {
    book.finish();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
