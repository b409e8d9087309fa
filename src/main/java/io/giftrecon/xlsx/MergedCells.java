package io.giftrecon.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Cells of a sheet that were merged over several rows. The file holds the value in the first row
 * alone, though whoever looks at the sheet sees it beside all of them.
 */
public final class MergedCells {
  private static final String SEPARATOR = ":";

  /** By column, from 0, the last row of each range by its first. */
  private final Map<Integer, NavigableMap<Integer, Integer>> ranges = new HashMap<>();

  private final Map<Integer, String> values = new HashMap<>();

  private MergedCells() {}

  /** Reads to the end of the sheet: the ranges stand behind its rows. */
  static MergedCells read(PartReader reader) {
    MergedCells merged = new MergedCells();
    while (reader.next()) {
      if (reader.starts("mergeCell")) {
        merged.add(String.valueOf(reader.attribute("ref")));
      }
    }
    return merged;
  }

  private void add(String range) {
    int colon = range.indexOf(SEPARATOR);
    if (colon > 0) {
      String from = range.substring(0, colon);
      int first = SheetRows.row(from);
      int last = SheetRows.row(range.substring(colon + 1));
      if (last > first) {
        ranges.computeIfAbsent(SheetRows.column(from), column -> new TreeMap<>()).put(first, last);
      }
    }
  }

  /**
   * A row as it is seen. Rows come in their order, each once.
   *
   * @param columns from 0, those of which a merged cell speaks of every row that it covers
   */
  public List<String> seen(int row, List<String> cells, Iterable<Integer> columns) {
    List<String> seen = new ArrayList<>(cells);
    for (int column : columns) {
      Map.Entry<Integer, Integer> range =
          ranges.getOrDefault(column, new TreeMap<>()).floorEntry(row);
      if (range == null || row > range.getValue()) {
        continue;
      }
      if (row == range.getKey()) {
        values.put(column, column < cells.size() ? cells.get(column) : "");
      } else {
        while (seen.size() <= column) {
          seen.add("");
        }
        seen.set(column, values.getOrDefault(column, ""));
      }
    }
    return seen;
  }
}
