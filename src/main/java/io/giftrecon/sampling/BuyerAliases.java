package io.giftrecon.sampling;

import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * S7: all that a buyer is called in any order. One order may show the key alone, another the member
 * name that the members file lists.
 */
public final class BuyerAliases {
  private final Map<String, Set<String>> byKey = new HashMap<>();

  /** Those of the buyers of these lines: all lines of a buyer group. */
  public BuyerAliases(List<Line> lines) {
    for (Line line : lines) {
      byKey.computeIfAbsent(line.buyer().key(), key -> new HashSet<>()).add(line.buyer().name());
    }
  }

  /** The key, and every name that stands beside it. */
  public Set<String> of(Buyer buyer) {
    Set<String> all = new HashSet<>(byKey.getOrDefault(buyer.key(), Set.of()));
    all.add(buyer.key());
    all.add(buyer.name());
    return all;
  }
}
