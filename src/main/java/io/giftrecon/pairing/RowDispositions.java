package io.giftrecon.pairing;

import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of each row of a buyer group. A row that serves two ends is used if one of them
 * dispositions it.
 */
public final class RowDispositions {
  private final Map<Source, RowDisposition> dispositions = new LinkedHashMap<>();

  /** One row, one use more; what became of a part of it is not asked. */
  public void put(Source source, RowDisposition use) {
    if (source.part() > 0) {
      return;
    }
    dispositions.merge(source, use, (before, now) -> before == RowDisposition.USED ? before : now);
  }

  /** The dispositions by row. */
  public Map<Source, RowDisposition> toMap() {
    return dispositions;
  }
}
