package io.giftrecon.pairing;

import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one line, order or refund, the newest first (R12). A column is believed from the
 * newest row that states it (R31); which rows were believed is remembered.
 */
final class NewestFirst<T> {
  private final List<T> rows = new ArrayList<>();
  private boolean sorted = true;
  private final Function<T, Source> source;
  private final Set<Source> believed = new LinkedHashSet<>();

  NewestFirst(Function<T, Source> source) {
    this.source = source;
  }

  /** The rows of each file, by its name, the newest file first. */
  static <T> Map<String, List<T>> byFile(List<T> rows, Function<T, Source> source) {
    Map<String, List<T>> files = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Comparator.comparing(
                row -> new Source(source.apply(row).file(), 0, source.apply(row).asOf()),
                Comparator.reverseOrder()))
        .forEach(
            row ->
                files.computeIfAbsent(source.apply(row).file(), key -> new ArrayList<>()).add(row));
    return files;
  }

  void add(T row) {
    rows.add(row);
    sorted = rows.size() == 1;
  }

  /** Sorted when somebody asks: thousands of copies of a report may speak of one refund. */
  private List<T> rows() {
    if (!sorted) {
      rows.sort(Comparator.comparing(source).reversed());
      sorted = true;
    }
    return rows;
  }

  /** The newest row. */
  T newest() {
    T newest = rows().get(0);
    believed.add(source.apply(newest));
    return newest;
  }

  boolean single() {
    return rows.size() == 1;
  }

  /** Whether all rows are so. */
  boolean all(Predicate<T> so) {
    for (T row : rows) {
      if (!so.test(row)) {
        return false;
      }
    }
    return true;
  }

  Stream<T> stream() {
    return rows().stream();
  }

  /** The newest statement of a column, if any row states it. */
  <V> Optional<Stated<V>> stated(Column<T, V> column) {
    return stated(column, value -> true);
  }

  /** The newest statement of a column that is of a kind. */
  <V> Optional<Stated<V>> stated(Column<T, V> column, Predicate<V> kind) {
    for (T row : rows()) {
      V value = column.of(row);
      if (value != null && kind.test(value)) {
        believed.add(source.apply(row));
        return Optional.of(new Stated<>(value, source.apply(row)));
      }
    }
    return Optional.empty();
  }

  /** The newest value of a column, null where no row states it. */
  <V> @Nullable V value(Column<T, V> column) {
    return stated(column).map(Stated::value).orElse(null);
  }

  /** The newest text of a column that is not blank; empty where there is none. */
  String text(Column<T, String> column) {
    return stated(column, text -> !text.isEmpty()).map(Stated::value).orElse("");
  }

  /** The rows that something was believed of, the newest first of all. */
  Set<Source> believed() {
    newest();
    return believed;
  }

  /** Reads one column of a row; null where the row states nothing. */
  interface Column<T, V> {
    @Nullable V of(T row);
  }
}
