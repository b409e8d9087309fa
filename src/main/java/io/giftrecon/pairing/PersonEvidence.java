package io.giftrecon.pairing;

import io.giftrecon.order.BuyerIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * R45: what tells that some orders are not all one person's: two ouids, or two open uids of one
 * file where one of the orders has no ouid. Open uids of different files may be of different apps.
 */
final class PersonEvidence {
  private final Set<String> ouids = new HashSet<>();
  private final Map<String, Set<String>> openUidsOfFile = new HashMap<>();
  private final Set<String> filesWithoutOuid = new HashSet<>();

  /** Adds what one more order says. */
  void add(OrderIds order) {
    ouids.addAll(order.of(BuyerIds.Kind.OUID));
    boolean withoutOuid = order.of(BuyerIds.Kind.OUID).isEmpty();
    order
        .openUidOfFile()
        .forEach(
            (file, openUid) -> {
              openUidsOfFile.computeIfAbsent(file, key -> new HashSet<>()).add(openUid);
              if (withoutOuid) {
                filesWithoutOuid.add(file);
              }
            });
  }

  /** Whether nothing tells the orders apart. */
  boolean isOnePerson() {
    return ouids.size() <= 1
        && filesWithoutOuid.stream()
            .allMatch(file -> openUidsOfFile.getOrDefault(file, Set.of()).size() <= 1);
  }
}
