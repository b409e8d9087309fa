package io.giftrecon.view;

import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the columns of the download sheet stand in a published file, which an older version may
 * have written: the one place that looks for a column by its title.
 *
 * @param width how many cells a row of the file has
 * @param places of the columns in the order in which records have them, -1 of those that the file
 *     lacks
 */
record SheetHeader(int width, List<Integer> places) {
  /** Without these no record could be told from another, nor be divided into pairs. */
  private static final List<Column<?>> KEYS =
      List.of(DownloadSheet.MAIN_LINE, DownloadSheet.ONE_YUAN_LINE);

  /**
   * Reads a header.
   *
   * @return empty if it is none of a download sheet, or names a column that is not known
   */
  static Optional<SheetHeader> of(List<String> titles, SheetColumns columns) {
    List<Integer> places =
        columns.all().stream().map(column -> titles.indexOf(column.title())).toList();
    Set<String> different = new HashSet<>(titles);
    long known = places.stream().filter(place -> place >= 0).count();
    boolean whole = different.size() == titles.size() && known == titles.size();
    return whole && KEYS.stream().allMatch(key -> different.contains(key.title()))
        ? Optional.of(new SheetHeader(titles.size(), places))
        : Optional.empty();
  }

  /** The cell of a column, blank where the file has no such column. */
  String cell(List<String> row, int column) {
    int place = places.get(column);
    return place < 0 ? "" : row.get(place);
  }

  boolean has(int column) {
    return places.get(column) >= 0;
  }
}
