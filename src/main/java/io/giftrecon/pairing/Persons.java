package io.giftrecon.pairing;

import io.giftrecon.order.BuyerIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R45: which orders are one person's. Orders that share an id are, through any number of orders and
 * ids, the stronger kinds first; but an id joins nobody where it would bring together orders that
 * are told apart ({@link PersonEvidence}).
 *
 * <p>Ids of one kind are weighed first each by itself, then all that are left together, so that it
 * is never the order of rows that decides which of two ids joins.
 */
final class Persons {
  private final List<OrderIds> orders;
  private final int[] parents;
  private final Map<String, Set<Integer>> ordersOfId = new HashMap<>();
  private final Map<Integer, List<Integer>> ordersOfRoot = new LinkedHashMap<>();
  private final Set<String> ambiguous = new TreeSet<>();

  /**
   * Joins orders.
   *
   * @param orders each once
   * @param ignored ids that shall join nobody
   */
  Persons(Collection<OrderIds> orders, Set<String> ignored) {
    this.orders = List.copyOf(orders);
    this.parents = new int[this.orders.size()];
    for (int order = 0; order < parents.length; order++) {
      parents[order] = order;
      ordersOfRoot.put(order, new ArrayList<>(List.of(order)));
    }
    for (BuyerIds.Kind kind : BuyerIds.Kind.values()) {
      joinBy(kind, ignored);
    }
  }

  /** The orders of each person, in order of first sight; orders of nobody are by themselves. */
  Collection<List<OrderIds>> together() {
    return ordersOfRoot.values().stream()
        .map(person -> person.stream().sorted().map(orders::get).toList())
        .toList();
  }

  /** The ids that join nobody, each with the orders that state it. */
  Map<String, List<OrderIds>> ambiguous() {
    Map<String, List<OrderIds>> found = new TreeMap<>();
    for (String id : ambiguous) {
      found.put(id, stating(id).stream().map(orders::get).toList());
    }
    return found;
  }

  private void joinBy(BuyerIds.Kind kind, Set<String> ignored) {
    Set<String> ids = new TreeSet<>();
    for (int order = 0; order < parents.length; order++) {
      for (String id : orders.get(order).of(kind)) {
        if (!ignored.contains(id)) {
          ordersOfId.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(order);
          ids.add(id);
        }
      }
    }
    if (ids.isEmpty()) {
      return;
    }
    int[] tried = parents.clone();
    ids.removeIf(id -> isAmbiguous(Set.of(id)));
    ids.forEach(id -> join(id, tried));
    Map<Integer, Set<String>> idsOfPerson = new LinkedHashMap<>();
    for (String id : ids) {
      int person = root(stating(id).iterator().next(), tried);
      idsOfPerson.computeIfAbsent(person, root -> new TreeSet<>()).add(id);
    }
    for (Set<String> joining : idsOfPerson.values()) {
      if (!isAmbiguous(joining)) {
        joining.forEach(this::join);
      }
    }
  }

  /** Whether these ids would join orders that are told apart; they are remembered as such. */
  private boolean isAmbiguous(Set<String> ids) {
    Set<Integer> roots = new LinkedHashSet<>();
    ids.forEach(id -> stating(id).forEach(order -> roots.add(root(order, parents))));
    if (roots.size() < 2) {
      return false;
    }
    PersonEvidence evidence = new PersonEvidence();
    for (int root : roots) {
      ordersOfRoot.getOrDefault(root, List.of()).forEach(order -> evidence.add(orders.get(order)));
    }
    if (evidence.isOnePerson()) {
      return false;
    }
    ambiguous.addAll(ids);
    return true;
  }

  /** Tries what would come together. */
  private void join(String id, int[] tried) {
    int first = root(stating(id).iterator().next(), tried);
    stating(id).forEach(order -> tried[root(order, tried)] = first);
  }

  private void join(String id) {
    int first = root(stating(id).iterator().next(), parents);
    List<Integer> person = ordersOfRoot.computeIfAbsent(first, root -> new ArrayList<>());
    for (int order : stating(id)) {
      int root = root(order, parents);
      if (root != first) {
        parents[root] = first;
        person.addAll(ordersOfRoot.remove(root));
      }
    }
  }

  private Set<Integer> stating(String id) {
    return ordersOfId.getOrDefault(id, Set.of());
  }

  private static int root(int order, int[] parents) {
    int at = order;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
