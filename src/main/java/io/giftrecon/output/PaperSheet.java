package io.giftrecon.output;

import io.giftrecon.xlsx.CellStyle;
import io.giftrecon.xlsx.WorkbookColumn;
import io.giftrecon.xlsx.WorkbookTab;
import io.giftrecon.xlsx.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheet for paper that the workbook of a table begins with: some of its rows, few of its
 * columns, each as wide as its longest text, so that a row is a line. What would be wider than the
 * page bears goes on on the next line of its cell. The keys by which a row is known when it comes
 * back stand there hidden.
 *
 * @param tab its name
 * @param asks the column of the table that tells whether a row is on it
 * @param word what that column says then
 * @param cells the columns in their order
 */
public record PaperSheet(String tab, Column<?> asks, String word, List<Cell> cells) {
  /**
   * A column on paper.
   *
   * @param title what it is called there
   * @param column of the table
   * @param widest in characters of a digit's width
   * @param hidden whether it is a key that nobody reads
   */
  public record Cell(String title, Column<?> column, int widest, boolean hidden) {
    /** A column that is read. */
    public static Cell of(String title, Column<?> column, int widest) {
      return new Cell(title, column, widest, false);
    }

    /** A column that is read, called as in the table. */
    public static Cell of(Column<?> column, int widest) {
      return of(column.title(), column, widest);
    }

    /** A column that is there for who reads the sheet when it comes back. */
    public static Cell key(Column<?> column) {
      return new Cell(column.title(), column, 64, true);
    }
  }

  /** As many characters at either side of the longest text. */
  private static final int MARGIN = 2;

  /** A pen needs some room, whatever is printed. */
  private static final int TO_WRITE_IN = 14;

  /** Copies the cells. */
  public PaperSheet {
    cells = List.copyOf(cells);
  }

  /** Measures the rows of a table: goes before {@link #rows}. */
  Widths widths(List<? extends Column<?>> columns) {
    return new Widths(this, columns);
  }

  /** Writes those of a table's rows that are on paper. */
  RowSink rows(WorkbookWriter book, List<? extends Column<?>> columns) {
    Widths places = new Widths(this, columns);
    List<CellStyle> styles = places.tab().columns().stream().map(WorkbookColumn::style).toList();
    return row -> {
      if (places.isHere(row)) {
        book.row(places.cells(row), styles);
      }
    };
  }

  /** The widths of the columns, after every row of the table. */
  static final class Widths implements RowSink {
    private final PaperSheet sheet;
    private final List<WorkbookColumn> columns = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final int asked;
    private final int[] widths;

    private Widths(PaperSheet sheet, List<? extends Column<?>> all) {
      this.sheet = sheet;
      this.asked = placeOf(sheet.asks(), all);
      this.widths = new int[sheet.cells().size()];
      for (Cell cell : sheet.cells()) {
        int place = placeOf(cell.column(), all);
        WorkbookColumn column = cell.column().inWorkbook();
        widths[columns.size()] =
            column.style() == CellStyle.TO_FILL_IN
                ? TO_WRITE_IN
                : WorkbookTab.widthOf(cell.title());
        columns.add(column);
        places.add(place);
      }
    }

    private static int placeOf(Column<?> column, List<? extends Column<?>> all) {
      int place = all.indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException("no column of the table: " + column.title());
      }
      return place;
    }

    @Override
    public void row(List<String> values) {
      if (isHere(values)) {
        List<String> cells = cells(values);
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], WorkbookTab.widthOf(cells.get(i)));
        }
      }
    }

    private boolean isHere(List<String> values) {
      return values.get(asked).equals(sheet.word());
    }

    private List<String> cells(List<String> values) {
      return places.stream().map(values::get).map(CellFormat::shown).toList();
    }

    /** The tab, as wide as the rows so far. */
    WorkbookTab tab() {
      List<WorkbookColumn> printed = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        Cell cell = sheet.cells().get(i);
        WorkbookColumn column = columns.get(i);
        printed.add(
            new WorkbookColumn(
                cell.title(),
                Math.min(cell.widest(), widths[i] + MARGIN),
                column.header(),
                column.style() == CellStyle.TEXT ? CellStyle.WRAPPED : column.style(),
                cell.hidden()));
      }
      return new WorkbookTab(sheet.tab(), printed, true);
    }
  }
}
