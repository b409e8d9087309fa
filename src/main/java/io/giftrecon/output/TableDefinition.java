package io.giftrecon.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A published table: its file, the order of its rows, its columns, and where else it is shown.
 *
 * @param name of its files, without their endings
 * @param key where a row stands; rows of equal keys stay as they came
 * @param tab of the workbook; empty if there is none
 * @param paper the sheet for paper that the workbook begins with, if there is one
 * @param page what the page's script calls it; empty if the page does not show it
 * @param most rows with the same first cell that the page shows; the others stand in the file alone
 */
public record TableDefinition<R>(
    String name,
    Function<? super R, SortKey> key,
    List<Column<R>> columns,
    String tab,
    Optional<PaperSheet> paper,
    String page,
    int most) {

  /** Rows in the order of their keys. */
  public static <R> TableDefinition<R> of(
      String name, Function<? super R, SortKey> key, List<Column<R>> columns) {
    return new TableDefinition<>(
        name, key, List.copyOf(columns), "", Optional.empty(), "", Integer.MAX_VALUE);
  }

  /** Rows in the order in which they come. */
  public static <R> TableDefinition<R> inOrder(String name, List<Column<R>> columns) {
    return of(name, row -> SortKey.NONE, columns);
  }

  /** The same table, as a workbook too. */
  public TableDefinition<R> inWorkbook(String sheet) {
    return new TableDefinition<>(name, key, columns, sheet, paper, page, most);
  }

  /** The same table, with a sheet for paper before its own in the workbook. */
  public TableDefinition<R> after(PaperSheet sheet) {
    return new TableDefinition<>(name, key, columns, tab, Optional.of(sheet), page, most);
  }

  /** The same table, on the page too. */
  public TableDefinition<R> onPage(String table) {
    return new TableDefinition<>(name, key, columns, tab, paper, table, most);
  }

  /** The same table, on the page with so many rows of the same first cell. */
  public TableDefinition<R> onPage(String table, int rowsAlike) {
    return new TableDefinition<>(name, key, columns, tab, paper, table, rowsAlike);
  }

  /** The places of the columns that the page shows, in the page's order. */
  public List<Integer> placesOnPage() {
    return IntStream.range(0, columns.size())
        .boxed()
        .filter(place -> columns.get(place).isOnPage())
        .sorted(Comparator.comparing(place -> !columns.get(place).isFirstOnPage()))
        .toList();
  }
}
