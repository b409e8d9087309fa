package io.giftrecon.output;

import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import java.util.HashMap;
import java.util.Map;

/** What became of the rows of each file, counted group by group. */
public final class RowDispositionCounts {
  private final Map<String, Map<RowDisposition, Long>> byFile = new HashMap<>();

  /** Counts the rows of one buyer group. */
  public void add(Map<Source, RowDisposition> uses) {
    for (Map.Entry<Source, RowDisposition> use : uses.entrySet()) {
      byFile
          .computeIfAbsent(use.getKey().file(), file -> new HashMap<>())
          .merge(use.getValue(), 1L, Long::sum);
    }
  }

  /** The rows of a file. */
  public Map<RowDisposition, Long> of(String file) {
    return byFile.getOrDefault(file, Map.of());
  }
}
