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

/** R12: of the same thing in several files, or twice in one, the newest row stands (A18). */
final class LatestRows {
  private LatestRows() {}

  /** The newest row of each key, in order of first sight; the others are superseded. */
  static <T> Map<String, T> of(
      Collection<T> rows,
      Function<T, String> key,
      Function<T, Source> source,
      RowDispositions dispositions) {
    Map<String, T> newest = new LinkedHashMap<>();
    for (T row : rows) {
      dispositions.put(source.apply(row), RowDisposition.SUPERSEDED);
      newest.merge(
          key.apply(row), row, (a, b) -> source.apply(a).compareTo(source.apply(b)) >= 0 ? a : b);
    }
    return newest;
  }

  /** The newest line rows of one order by their sub-order numbers, made up where needed (A20). */
  static Map<String, LineRow> linesOf(List<LineRow> order, RowDispositions dispositions) {
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
    Map<String, LineRow> lines = new LinkedHashMap<>();
    for (LineRow row : ofNewestFile) {
      String number = lines.isEmpty() ? row.orderNo() : row.orderNo() + "-" + (lines.size() + 1);
      lines.put(number, row);
    }
    return lines;
  }
}
