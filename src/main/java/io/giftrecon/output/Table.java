package io.giftrecon.output;

import io.giftrecon.xlsx.WorkbookTab;
import io.giftrecon.xlsx.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one published table, in memory: they come in any order, and CSV, workbook and page
 * get them in one. A row may carry values that no column shows, for a file of another form. For one
 * thread.
 */
public final class Table<R> {
  private static final int ROWS_PER_CHECKPOINT = 1 << 12;

  private final TableDefinition<R> definition;
  private final List<Column<R>> carried;
  private final List<byte[]> rows = new ArrayList<>();
  private final RowEncoder encoder = new RowEncoder();
  private boolean sorted = true;

  public Table(TableDefinition<R> definition) {
    this(definition, List.of());
  }

  /**
   * A table whose rows carry more than they show.
   *
   * @param carried behind the columns, for {@link #forEachWhole} alone
   */
  public Table(TableDefinition<R> definition, List<Column<R>> carried) {
    this.definition = definition;
    this.carried = List.copyOf(carried);
  }

  public TableDefinition<R> definition() {
    return definition;
  }

  public void add(R row) {
    List<String> values = new ArrayList<>(definition.columns().size() + carried.size());
    definition.columns().forEach(column -> values.add(column.value(row)));
    carried.forEach(column -> values.add(column.value(row)));
    rows.add(encoder.encode(definition.key().apply(row), values));
    sorted = false;
  }

  public long size() {
    return rows.size();
  }

  /** Hands every row to the sink, in the order of the table. */
  public void forEach(RowSink sink) throws IOException {
    int shown = definition.columns().size();
    forEachWhole(carried.isEmpty() ? sink : values -> sink.row(values.subList(0, shown)));
  }

  /** The same with what the rows carry behind their columns. */
  public void forEachWhole(RowSink sink) throws IOException {
    if (!sorted) {
      rows.sort(RowEncoder.ORDER);
      sorted = true;
    }
    for (byte[] row : rows) {
      sink.row(RowEncoder.values(row));
    }
  }

  /** Writes its CSV file into a folder. */
  public void writeCsv(Path folder, CellFormat format) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(folder.resolve(definition.name() + ".csv")),
                StandardCharsets.UTF_8),
            1 << 16)) {
      forEach(CsvRows.begin(out, definition.columns(), format));
    }
  }

  /**
   * Writes its workbook into a folder, if it has one.
   *
   * @param checkpoint called again and again meanwhile; it throws where the run shall stop
   */
  public void writeWorkbook(Path folder, Runnable checkpoint) throws IOException {
    if (definition.tab().isEmpty()) {
      return;
    }
    Path file = folder.resolve(definition.name() + ".xlsx");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        WorkbookWriter book = new WorkbookWriter(out, firstTab())) {
      if (definition.paper().isPresent()) {
        PaperSheet paper = definition.paper().get();
        forEach(checked(paper.rows(book, definition.columns()), checkpoint));
        book.next(WorkbookRows.tab(definition.tab(), definition.columns()));
      }
      forEach(checked(new WorkbookRows(book, definition.columns()), checkpoint));
      book.finish();
    }
  }

  /** A sheet for paper is as wide as its rows. */
  private WorkbookTab firstTab() throws IOException {
    if (definition.paper().isEmpty()) {
      return WorkbookRows.tab(definition.tab(), definition.columns());
    }
    PaperSheet.Widths widths = definition.paper().get().widths(definition.columns());
    forEach(widths);
    return widths.tab();
  }

  private static RowSink checked(RowSink sink, Runnable checkpoint) {
    long[] written = {0};
    return row -> {
      if (written[0]++ % ROWS_PER_CHECKPOINT == 0) {
        checkpoint.run();
      }
      sink.row(row);
    };
  }
}
