package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * R47: whether tonight's rows show that the order numbers of one buyer end alike. These shops have
 * fewer buyers than the test without ids asks for, so it is the test with ids that decides. A buyer
 * counts by the strongest id that a row has.
 */
final class PlainEndings {
  private static final int DIGITS = 6;

  private final Map<String, Set<String>> ordersOfId = new HashMap<>();
  private final Set<String> strongest = new HashSet<>();
  private final boolean believed;

  PlainEndings(PlainShop shop, Collection<PlainHistory> orders, List<String> kinds) {
    for (PlainHistory history : orders) {
      history.rows().forEach(seen -> note(seen, kinds));
    }
    for (PlainShop.BuyerRow row : shop.buyers()) {
      if (PlainWords.namesSomebody(row.buyer())) {
        strongest.add(row.buyer());
        ordersOfId.computeIfAbsent(row.buyer(), id -> new TreeSet<>()).add(row.order());
      }
    }
    int several = 0;
    int alike = 0;
    for (String id : strongest) {
      Set<String> of = ordersOfId.get(id);
      several += of.size() > 1 ? 1 : 0;
      alike += of.size() > 1 && endings(of).size() == 1 ? 1 : 0;
    }
    believed = several >= 10 && alike >= 0.99 * several;
  }

  private void note(Seen seen, List<String> kinds) {
    boolean first = true;
    for (String kind : kinds) {
      String id = seen.row().text(kind);
      if (PlainWords.namesSomebody(id)) {
        ordersOfId.computeIfAbsent(id, it -> new TreeSet<>()).add(seen.row().order());
        if (first) {
          strongest.add(id);
        }
        first = false;
      }
    }
  }

  boolean believed() {
    return believed;
  }

  /** An id of more than three endings is nobody's. */
  boolean nobodys(String id) {
    return believed && endings(ordersOfId.getOrDefault(id, Set.of())).size() > 3;
  }

  /** Orders that are said to be one buyer's and end differently. */
  boolean apart(Set<String> orders) {
    return believed && endings(orders).size() > 1;
  }

  static String ending(String order) {
    return order.substring(order.length() - DIGITS);
  }

  private static Set<String> endings(Set<String> orders) {
    Set<String> endings = new HashSet<>();
    orders.forEach(order -> endings.add(ending(order)));
    return endings;
  }
}
