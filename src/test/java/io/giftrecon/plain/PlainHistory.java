package io.giftrecon.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** R12, R31: all that the files of tonight say of one order, line or refund, oldest file first. */
record PlainHistory(List<Seen> rows) {

  /** R12: the older file first; the earlier row of one file first. */
  static final Comparator<Seen> OLDEST_FIRST =
      Comparator.comparing((Seen seen) -> seen.file().asOf())
          .thenComparing(seen -> seen.file().name())
          .thenComparing(Seen::line);

  static final PlainHistory EMPTY = new PlainHistory(List.of());

  /** One row, the file it stands in, and its place there. */
  record Seen(PlainFile file, PlainRow row, int line) {
    boolean has(String column) {
      return file.columns().contains(column);
    }
  }

  PlainHistory {
    rows = rows.stream().sorted(OLDEST_FIRST).toList();
  }

  PlainHistory and(PlainHistory other) {
    List<Seen> both = new ArrayList<>(rows);
    both.addAll(other.rows);
    return new PlainHistory(both);
  }

  Seen newest() {
    return rows.get(rows.size() - 1);
  }

  /** R31: the newest row that states anything in the column; a blank cell states nothing. */
  Optional<Seen> stating(String column) {
    return newestWhere(seen -> !seen.row().text(column).isEmpty());
  }

  /** What that row states, blank if no row does. */
  String text(String column) {
    return stating(column).map(seen -> seen.row().text(column)).orElse("");
  }

  /** The newest row of a file that has the column, whatever stands there. */
  Optional<Seen> withColumn(String column) {
    return newestWhere(seen -> seen.has(column));
  }

  Optional<Seen> newestWhere(Predicate<Seen> wanted) {
    Optional<Seen> newest = Optional.empty();
    for (Seen seen : rows) {
      newest = wanted.test(seen) ? Optional.of(seen) : newest;
    }
    return newest;
  }

  boolean any(Predicate<Seen> wanted) {
    return newestWhere(wanted).isPresent();
  }
}
