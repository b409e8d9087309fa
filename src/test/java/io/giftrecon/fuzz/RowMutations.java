package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rows lost, doubled, torn and glued. */
final class RowMutations {
  static final List<Mutation> ALL =
      List.of(
          rows("drop a row", (grid, dice) -> grid.rows.remove(grid.anyRow(dice))).misleading(),
          rows("double a row", RowMutations::doubled),
          rows("swap two rows", RowMutations::swapped),
          // Of two rows of one thing the later one is the newer (R12).
          rows("rows upside down", (grid, dice) -> Collections.reverse(behindHeader(grid)))
              .misleading(),
          rows("a cell too few", RowMutations::cellTooFew),
          rows("too many cells", RowMutations::tooManyCells),
          rows("empty cells behind", RowMutations::emptyCells),
          rows("a blank row", (grid, dice) -> grid.rows.add(grid.anyRow(dice), List.of(""))),
          rows("a blank row in front", (grid, dice) -> grid.rows.add(0, List.of(""))),
          rows("a row of commas", RowMutations::commas),
          rows("a row of thousands of cells", RowMutations::wide),
          rows("two rows glued", RowMutations::glued),
          rows("a row torn", RowMutations::torn),
          rows("header repeated", (grid, dice) -> grid.rows.add(grid.anyRow(dice), header(grid))),
          rows("a title above the header", (grid, dice) -> grid.rows.add(0, List.of("订单报表"))),
          moving("header gone", (grid, dice) -> grid.rows.remove(0)),
          moving("a heading doubled", RowMutations::headingDoubled),
          moving("a column doubled", RowMutations::columnDoubled),
          moving("two headings swapped", RowMutations::headingsSwapped).misleading(),
          rows("a column gone", RowMutations::columnGone),
          rows("columns in another order", RowMutations::columnsShuffled),
          rows("many rows", RowMutations::many));

  private RowMutations() {}

  /** Changes the rows of a grid. */
  private interface Change {
    void on(Grid grid, Dice dice);
  }

  private static Mutation rows(String name, Change change) {
    return Mutation.keeping(name, act(change));
  }

  private static Mutation moving(String name, Change change) {
    return Mutation.moving(name, act(change));
  }

  private static Mutation.Act act(Change change) {
    return (shop, dice) -> apply(shop, dice, change);
  }

  private static void apply(FuzzShop shop, Dice dice, Change change) throws IOException {
    Path file = shop.anyFile(dice);
    Optional<Grid> grid = Grid.read(file);
    if (grid.isPresent()) {
      change.on(grid.get(), dice);
      grid.get().write(file);
    }
  }

  private static List<String> header(Grid grid) {
    return new ArrayList<>(grid.rows.get(0));
  }

  private static List<List<String>> behindHeader(Grid grid) {
    return grid.rows.subList(1, grid.rows.size());
  }

  private static void doubled(Grid grid, Dice dice) {
    grid.rows.add(grid.anyRow(dice), new ArrayList<>(grid.rows.get(grid.anyRow(dice))));
  }

  private static void swapped(Grid grid, Dice dice) {
    Collections.swap(grid.rows, grid.anyRow(dice), grid.anyRow(dice));
  }

  private static void cellTooFew(Grid grid, Dice dice) {
    List<String> row = grid.rows.get(grid.anyRow(dice));
    row.remove(dice.below(row.size()));
  }

  private static void tooManyCells(Grid grid, Dice dice) {
    List<String> row = grid.rows.get(grid.anyRow(dice));
    row.add(dice.below(row.size() + 1), "多");
  }

  private static void emptyCells(Grid grid, Dice dice) {
    grid.rows.get(grid.anyRow(dice)).addAll(List.of("", "\"\"", " "));
  }

  private static void commas(Grid grid, Dice dice) {
    grid.rows.add(grid.anyRow(dice), Collections.nCopies(grid.rows.get(0).size(), ""));
  }

  private static void wide(Grid grid, Dice dice) {
    String cell = dice.pick(List.of("", "1"));
    grid.rows.get(grid.anyRow(dice)).addAll(Collections.nCopies(5_000, cell));
  }

  private static void glued(Grid grid, Dice dice) {
    int row = grid.anyRow(dice);
    if (row + 1 < grid.rows.size()) {
      grid.rows.get(row).addAll(grid.rows.remove(row + 1));
    }
  }

  private static void torn(Grid grid, Dice dice) {
    int row = grid.anyRow(dice);
    List<String> cells = grid.rows.get(row);
    int at = dice.below(cells.size());
    grid.rows.add(row + 1, new ArrayList<>(cells.subList(at, cells.size())));
    cells.subList(at, cells.size()).clear();
    if (cells.isEmpty()) {
      cells.add("");
    }
  }

  private static void headingDoubled(Grid grid, Dice dice) {
    List<String> header = grid.rows.get(0);
    header.set(dice.below(header.size()), header.get(dice.below(header.size())));
  }

  private static void headingsSwapped(Grid grid, Dice dice) {
    List<String> header = grid.rows.get(0);
    Collections.swap(header, dice.below(header.size()), dice.below(header.size()));
  }

  private static void columnDoubled(Grid grid, Dice dice) {
    int column = dice.below(grid.rows.get(0).size());
    for (List<String> row : grid.rows) {
      if (column < row.size()) {
        row.add(row.get(column));
      }
    }
  }

  private static void columnGone(Grid grid, Dice dice) {
    int column = dice.below(grid.rows.get(0).size());
    for (List<String> row : grid.rows) {
      if (column < row.size() && row.size() > 1) {
        row.remove(column);
      }
    }
  }

  private static void columnsShuffled(Grid grid, Dice dice) {
    int width = grid.rows.get(0).size();
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      order.add(column);
    }
    List<Integer> shuffled = dice.shuffled(order);
    grid.rows.replaceAll(
        row ->
            row.size() == width ? new ArrayList<>(shuffled.stream().map(row::get).toList()) : row);
  }

  private static void many(Grid grid, Dice dice) {
    List<String> row = grid.rows.get(grid.anyRow(dice));
    for (int times = 2_000; times > 0; times--) {
      grid.rows.add(new ArrayList<>(row));
    }
  }
}
