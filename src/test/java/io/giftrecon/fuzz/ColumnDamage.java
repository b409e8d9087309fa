package io.giftrecon.fuzz;

/** What befalls a column. */
enum ColumnDamage {
  TAKEN_OUT {
    @Override
    void on(Grid grid, int column) {
      grid.rows.stream().filter(row -> column < row.size()).forEach(row -> row.remove(column));
    }
  },
  EMPTIED {
    @Override
    void on(Grid grid, int column) {
      grid.rows.stream()
          .skip(1)
          .filter(row -> column < row.size())
          .forEach(row -> row.set(column, ""));
    }
  },
  RENAMED {
    @Override
    void on(Grid grid, int column) {
      grid.rows.get(0).set(column, grid.heading(column) + "（新）");
    }
  };

  abstract void on(Grid grid, int column);
}
