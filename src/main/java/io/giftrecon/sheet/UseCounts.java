package io.giftrecon.sheet;

import io.giftrecon.order.RowUse;
import io.giftrecon.order.Source;
import java.util.HashMap;
import java.util.Map;

/** What became of the rows of each file, counted case by case. */
public final class UseCounts {
  private final Map<String, Map<RowUse, Long>> byFile = new HashMap<>();

  /** Counts the rows of one case. */
  public void add(Map<Source, RowUse> uses) {
    for (Map.Entry<Source, RowUse> use : uses.entrySet()) {
      byFile
          .computeIfAbsent(use.getKey().file(), file -> new HashMap<>())
          .merge(use.getValue(), 1L, Long::sum);
    }
  }

  /** The rows of a file. */
  public Map<RowUse, Long> of(String file) {
    return byFile.getOrDefault(file, Map.of());
  }
}
