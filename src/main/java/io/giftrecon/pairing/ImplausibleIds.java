package io.giftrecon.pairing;

import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * R36: the ids that more than one in a hundred of all orders share, at least 50 of them with
 * different receivers.
 */
final class ImplausibleIds {
  private static final int RECEIVERS = 50;

  private final Map<String, SharedId> shared = new TreeMap<>();

  /**
   * Looks for them.
   *
   * @param orders of one buyer group
   * @param receiverOf what tells the receiver of an order from others, empty if nothing does
   */
  ImplausibleIds(
      Collection<OrderIds> orders, Function<OrderIds, String> receiverOf, Tonight tonight) {
    if (!mayBe(orders.size(), tonight)) {
      return;
    }
    Map<String, List<OrderIds>> stating = new HashMap<>();
    for (OrderIds order : orders) {
      order.all().forEach(id -> stating.computeIfAbsent(id, key -> new ArrayList<>()).add(order));
    }
    stating.forEach(
        (id, sharing) -> {
          if (mayBe(sharing.size(), tonight)) {
            int receivers = receivers(sharing, receiverOf);
            if (receivers >= RECEIVERS) {
              shared.put(
                  id, new SharedId(sharing.get(0).kindOf(id), id, sharing.size(), receivers));
            }
          }
        });
  }

  /** The first of them, in order of text, that one of a person's orders states. */
  Optional<SharedId> of(Collection<OrderIds> person) {
    return shared.values().stream()
        .filter(found -> person.stream().anyMatch(order -> order.all().contains(found.id())))
        .findFirst();
  }

  private static boolean mayBe(int orders, Tonight tonight) {
    return orders >= RECEIVERS && tonight.isLargeShare(orders);
  }

  private static int receivers(List<OrderIds> orders, Function<OrderIds, String> receiverOf) {
    Set<String> found = new HashSet<>();
    orders.forEach(order -> found.add(receiverOf.apply(order)));
    found.remove("");
    return found.size();
  }
}
