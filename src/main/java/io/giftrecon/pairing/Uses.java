package io.giftrecon.pairing;

import io.giftrecon.order.RowUse;
import io.giftrecon.order.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of each row of a case. A row that serves two ends is used if one of them uses it.
 */
public final class Uses {
  private final Map<Source, RowUse> uses = new LinkedHashMap<>();

  /** One row, one use more. */
  public void put(Source source, RowUse use) {
    uses.merge(source, use, (before, now) -> before == RowUse.USED ? before : now);
  }

  /** The uses by row. */
  public Map<Source, RowUse> toMap() {
    return uses;
  }
}
