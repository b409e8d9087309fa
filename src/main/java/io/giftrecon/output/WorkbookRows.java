package io.giftrecon.output;

import io.giftrecon.xlsx.CellStyle;
import io.giftrecon.xlsx.WorkbookColumn;
import io.giftrecon.xlsx.WorkbookTab;
import io.giftrecon.xlsx.WorkbookWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a table into a tab: figures that can be added up, and some words in their colours. */
public final class WorkbookRows implements RowSink, Closeable {
  private final WorkbookWriter book;
  private final List<WorkbookColumn> columns = new ArrayList<>();
  private final List<Map<String, CellStyle>> colours = new ArrayList<>();
  private final List<Set<CellStyle>> filledInWhere = new ArrayList<>();

  /** Goes on where the tab of these columns has begun. */
  WorkbookRows(WorkbookWriter book, List<? extends Column<?>> columns) {
    this.book = book;
    for (Column<?> column : columns) {
      this.columns.add(column.inWorkbook());
      this.colours.add(column.colours());
      this.filledInWhere.add(column.filledInWhere());
    }
  }

  /**
   * Begins a workbook of one tab with its header.
   *
   * @param out closed with the workbook
   */
  public static WorkbookRows begin(OutputStream out, String tab, List<? extends Column<?>> columns)
      throws IOException {
    return new WorkbookRows(new WorkbookWriter(out, tab(tab, columns)), columns);
  }

  /** The tab of a table. */
  static WorkbookTab tab(String name, List<? extends Column<?>> columns) {
    return new WorkbookTab(name, columns.stream().map(Column::inWorkbook).toList(), false);
  }

  @Override
  public void row(List<String> values) throws IOException {
    List<String> cells = values.stream().map(CellFormat::shown).toList();
    book.row(cells, styles(cells));
  }

  /** The colours of a row; cells to fill in are tinted only where its decision asks for them. */
  private List<CellStyle> styles(List<String> cells) {
    List<CellStyle> styles = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      styles.add(colours.get(i).getOrDefault(cells.get(i), columns.get(i).style()));
    }
    Set<CellStyle> seen = EnumSet.copyOf(styles);
    for (int i = 0; i < cells.size(); i++) {
      if (styles.get(i) == CellStyle.TO_FILL_IN
          && Collections.disjoint(filledInWhere.get(i), seen)) {
        styles.set(i, CellStyle.TEXT);
      }
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
