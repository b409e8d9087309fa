package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** R12: which rows speak of the same thing. */
final class LatestRows {
  private LatestRows() {}

  /** The rows of each key, keys in order of first sight. None of them is used yet. */
  static <T> Map<String, NewestFirst<T>> of(
      Collection<T> rows,
      Function<T, String> key,
      Function<T, Source> source,
      RowDispositions dispositions) {
    Map<String, NewestFirst<T>> byKey = new LinkedHashMap<>();
    for (T row : rows) {
      dispositions.put(source.apply(row), RowDisposition.SUPERSEDED);
      byKey.computeIfAbsent(key.apply(row), k -> new NewestFirst<>(source)).add(row);
    }
    return byKey;
  }

  /** The line rows of one order by their sub-order numbers, made up where needed (A20). */
  static Map<String, NewestFirst<LineRow>> linesOf(
      List<LineRow> order, RowDispositions dispositions) {
    List<LineRow> numbered = order.stream().filter(row -> !row.subOrder().isEmpty()).toList();
    if (!numbered.isEmpty()) {
      order.forEach(row -> dispositions.put(row.source(), RowDisposition.SUPERSEDED));
      return of(numbered, LineRow::subOrder, LineRow::source, dispositions);
    }
    Source newest =
        order.stream().map(LineRow::source).max(Comparator.naturalOrder()).orElseThrow();
    List<LineRow> ofNewestFile = new ArrayList<>();
    for (LineRow row : order) {
      dispositions.put(row.source(), RowDisposition.SUPERSEDED);
      if (row.source().file().equals(newest.file())) {
        ofNewestFile.add(row);
      }
    }
    ofNewestFile.sort(Comparator.comparing(LineRow::source));
    Map<String, NewestFirst<LineRow>> lines = new LinkedHashMap<>();
    for (LineRow row : ofNewestFile) {
      String number = lines.isEmpty() ? row.orderNo() : row.orderNo() + "-" + (lines.size() + 1);
      NewestFirst<LineRow> only = new NewestFirst<>(LineRow::source);
      only.add(row);
      lines.put(number, only);
    }
    return lines;
  }
}
