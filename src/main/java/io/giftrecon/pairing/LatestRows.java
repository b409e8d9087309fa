package io.giftrecon.pairing;

import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
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
}
