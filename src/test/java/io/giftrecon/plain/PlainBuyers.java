package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.PlainHistory.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** R45, R36: which orders are one buyer's. */
final class PlainBuyers {

  private static final String FILE = "buyers file";

  /** The kinds of ids, the strongest first. */
  private static final List<String> KINDS =
      List.of("ouid", "buyer_open_uid", "买家会员名", "买家会员昵称", FILE);

  private final Map<String, PlainHistory> orders;
  private final Map<String, TreeMap<String, Set<String>>> ordersOfId = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final List<Set<String>> ambiguous = new ArrayList<>();
  private final PlainEndings endings;

  /** The rows of every order by its number, of files that bear orders. */
  PlainBuyers(PlainShop shop, Map<String, PlainHistory> orders) {
    this.orders = orders;
    endings = new PlainEndings(shop, orders.values(), KINDS.subList(0, KINDS.indexOf(FILE)));
    KINDS.forEach(kind -> ordersOfId.put(kind, new TreeMap<>()));
    orders.forEach(
        (order, rows) -> {
          for (Seen seen : rows.rows()) {
            KINDS.forEach(kind -> note(kind, seen.row().text(kind), order));
          }
        });
    shop.buyers().forEach(row -> note(FILE, row.buyer(), row.order()));
    for (String kind : KINDS) {
      ordersOfId.get(kind).values().forEach(this::join);
    }
  }

  private void note(String kind, String id, String order) {
    if (PlainWords.namesSomebody(id) && !endings.nobodys(id)) {
      ordersOfId.get(kind).computeIfAbsent(id, it -> new TreeSet<>()).add(order);
      groups.computeIfAbsent(order, it -> new HashSet<>(Set.of(order)));
    }
  }

  /** The id joins all of its orders, or none where that would join two persons. */
  private void join(Set<String> sharing) {
    Set<String> together = new HashSet<>();
    sharing.forEach(order -> together.addAll(groups.get(order)));
    if (holdsTwoPersons(together)) {
      ambiguous.add(sharing);
      return;
    }
    together.forEach(order -> groups.put(order, together));
  }

  private boolean holdsTwoPersons(Set<String> together) {
    for (String one : together) {
      for (String other : together) {
        if (areTwoPersons(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Both have an ouid, and differ; or else one file tells them apart by open uid. */
  private boolean areTwoPersons(String one, String other) {
    Set<String> ouids = ids("ouid", one);
    Set<String> others = ids("ouid", other);
    if (!ouids.isEmpty() && !others.isEmpty()) {
      return ouids.stream().noneMatch(others::contains);
    }
    Map<String, String> byFile = openUids(one);
    for (Map.Entry<String, String> uid : openUids(other).entrySet()) {
      if (!uid.getValue().equals(byFile.getOrDefault(uid.getKey(), uid.getValue()))) {
        return true;
      }
    }
    return false;
  }

  /** The open uid of an order in each file that tells one. */
  private Map<String, String> openUids(String order) {
    Map<String, String> uids = new HashMap<>();
    for (Seen seen : orders.getOrDefault(order, PlainHistory.EMPTY).rows()) {
      String uid = seen.row().text("buyer_open_uid");
      if (PlainWords.namesSomebody(uid)) {
        uids.put(seen.file().name(), uid);
      }
    }
    return uids;
  }

  PlainEndings endings() {
    return endings;
  }

  /** R47: whether orders that are said to be the same buyer's end otherwise. */
  boolean contradicted(String order) {
    return endings.apart(groups.getOrDefault(order, Set.of()));
  }

  Set<String> allIds() {
    Set<String> all = new HashSet<>();
    ordersOfId.values().forEach(ofKind -> all.addAll(ofKind.keySet()));
    return all;
  }

  private Set<String> ids(String kind, String order) {
    Set<String> ids = new TreeSet<>();
    ordersOfId
        .get(kind)
        .forEach(
            (id, sharing) -> {
              if (sharing.contains(order)) {
                ids.add(id);
              }
            });
    return ids;
  }

  /** One for each id that joins nobody, where one of its orders has a one-yuan line. */
  List<Break> breaks(Predicate<String> hasOneYuanLine) {
    List<Break> breaks = new ArrayList<>();
    for (Set<String> sharing : ambiguous) {
      if (sharing.stream().anyMatch(hasOneYuanLine)) {
        String first = Collections.min(sharing, PlainLine.NUMBERS);
        breaks.add(new Break("BUYER_AMBIGUOUS", first, ""));
      }
    }
    return breaks;
  }

  /** One and the same text for all orders of a buyer, blank if nobody knows whose the order is. */
  String of(String order) {
    if (!groups.containsKey(order)) {
      return "";
    }
    Set<String> group = groups.get(order);
    for (String kind : KINDS) {
      for (Map.Entry<String, Set<String>> id : ordersOfId.get(kind).entrySet()) {
        if (group.containsAll(id.getValue()) && !ambiguous.contains(id.getValue())) {
          return id.getKey();
        }
      }
    }
    return "one of several: " + new TreeSet<>(group).first();
  }

  /** Everything that the buyer of an order is called in any order, but what joins nobody. */
  Set<String> idsOf(String order) {
    Set<String> called = new HashSet<>();
    for (String one : groups.getOrDefault(order, Set.of())) {
      for (String kind : KINDS) {
        called.addAll(ids(kind, one));
      }
    }
    for (TreeMap<String, Set<String>> ofKind : ordersOfId.values()) {
      ofKind.forEach(
          (id, sharing) -> {
            if (ambiguous.contains(sharing)) {
              called.remove(id);
            }
          });
    }
    return called;
  }

  /** What the outputs show: the order's own member name, else its strongest id. */
  String name(String order) {
    PlainHistory rows = orders.getOrDefault(order, PlainHistory.EMPTY);
    for (String kind : List.of("买家会员名", "ouid", "buyer_open_uid", "买家会员昵称")) {
      String newest =
          rows.newestWhere(seen -> PlainWords.namesSomebody(seen.row().text(kind)))
              .map(seen -> seen.row().text(kind))
              .orElse("");
      if (!newest.isEmpty()) {
        return newest;
      }
    }
    return ids(FILE, order).stream().findFirst().orElse("");
  }

  /** R36: whether an id of the buyer is shared by too many orders with too many receivers. */
  boolean implausible(String order, int allOrders, Map<String, String> receivers) {
    Set<String> group = groups.getOrDefault(order, Set.of());
    for (TreeMap<String, Set<String>> ofKind : ordersOfId.values()) {
      for (Set<String> sharing : ofKind.values()) {
        if (sharing.stream().anyMatch(group::contains)
            && sharing.size() * 100 > allOrders
            && receiversOf(sharing, receivers).size() >= 50) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> receiversOf(Set<String> orders, Map<String, String> receivers) {
    Set<String> found = new HashSet<>();
    orders.forEach(order -> found.add(receivers.getOrDefault(order, "")));
    found.remove("");
    return found;
  }
}
