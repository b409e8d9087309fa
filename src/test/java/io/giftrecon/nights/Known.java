package io.giftrecon.nights;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the exports that have arrived say: each order as of the newest of them that names it. */
final class Known {
  /** A right's two ends: a one-yuan line and a main line, by sub-order number. */
  record Pair(String oneYuan, String main) {}

  private static final int CAP = 12;

  private final Shop shop;
  private final Map<Order, LocalDateTime> newest = new HashMap<>();

  Known(Shop shop) {
    this.shop = shop;
  }

  void learn(List<Order> orders, LocalDateTime asOf) {
    orders.forEach(order -> newest.merge(order, asOf, (a, b) -> a.isAfter(b) ? a : b));
  }

  /** R24: every line that has died. */
  Set<String> dead() {
    return newest.keySet().stream()
        .flatMap(order -> order.lines().stream())
        .map(Line::sub)
        .filter(this::dead)
        .collect(Collectors.toSet());
  }

  /** R24: whether a main line bears no gift any more. */
  boolean dead(String sub) {
    Line line = shop.line(sub);
    return line.deadAt(time(line));
  }

  /** R23: whether a one-yuan line is void. */
  boolean isVoid(String sub) {
    Line line = shop.line(sub);
    return line.voidAt(time(line));
  }

  /** R25: whether a main line can take rights. */
  boolean takesRights(String sub) {
    return shop.line(sub).item().sort() == Item.Sort.MAIN && !dead(sub);
  }

  /**
   * R3 to R5: every one-yuan line with every main line of its buyer that was paid later.
   *
   * @param counts whether an order has a place among the twelve
   */
  Set<Pair> records(Predicate<Order> counts) {
    Set<Pair> records = new HashSet<>();
    for (Order oneYuan : amongTwelve(counts)) {
      for (Order main : newest.keySet()) {
        boolean meet = main.buyer().equals(oneYuan.buyer()) && oneYuan.paid().isBefore(main.paid());
        if (meet && !main.oneYuan()) {
          for (Line right : oneYuan.lines()) {
            main.lines().forEach(line -> records.add(new Pair(right.sub(), line.sub())));
          }
        }
      }
    }
    return records;
  }

  /** R4: of each buyer the twelve earliest paid. */
  private List<Order> amongTwelve(Predicate<Order> counts) {
    Map<String, Integer> counted = new HashMap<>();
    List<Order> among = new ArrayList<>();
    for (Order order : newest.keySet().stream().filter(counts).sorted(Order.BY_PAYMENT).toList()) {
      if (order.oneYuan() && counted.merge(order.buyer(), 1, Integer::sum) <= CAP) {
        among.add(order);
      }
    }
    return among;
  }

  private LocalDateTime time(Line line) {
    LocalDateTime time = newest.get(shop.orderOf(line));
    if (time == null) {
      throw new AssertionError("line " + line.sub() + " was never exported");
    }
    return time;
  }
}
