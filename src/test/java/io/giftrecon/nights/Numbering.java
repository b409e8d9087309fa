package io.giftrecon.nights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R62: from which night on exports give a line its number. In some shops the numbers come bit by
 * bit: order by order, and in one order line by line; of some lines they never come.
 */
final class Numbering {
  private static final List<Integer> NIGHTS_LATER = List.of(0, 0, 1, 2, 99);

  private final int first;
  private final Dice dice;
  private final boolean bitByBit;
  private final Map<Order, Integer> orders = new HashMap<>();
  private final Map<Line, Integer> lines = new HashMap<>();
  private final Set<Order> named = new HashSet<>();
  private int tonight;
  private boolean inPart;

  Numbering(Shop shop, Dice dice) {
    this.dice = dice;
    bitByBit = shop.numberedFrom() > 1 && dice.chance(0.7);
    first = bitByBit ? Math.min(shop.numberedFrom(), dice.between(2, 6)) : shop.numberedFrom();
    for (Order order : shop.orders()) {
      orders.put(order, first + (bitByBit ? dice.pick(NIGHTS_LATER) : 0));
    }
  }

  /** Orders that the ledger knows: the job has made numbers up for all their lines together. */
  void known(Set<String> orderNumbers) {
    named.clear();
    orders.keySet().stream()
        .filter(order -> orderNumbers.contains(order.number()))
        .forEach(named::add);
  }

  /** An evening's export is about to be written. */
  void export(List<Order> exported, int night) {
    tonight = night;
    for (Order order : exported) {
      if (isNumbered(order) && !lines.containsKey(order.lines().get(0))) {
        for (int i = 0; i < order.lines().size(); i++) {
          boolean later = bitByBit && i > 0 && named.contains(order);
          lines.put(order.lines().get(i), night + (later ? dice.pick(NIGHTS_LATER) : 0));
        }
      }
    }
    inPart |=
        bitByBit
            && exported.stream().flatMap(order -> order.lines().stream()).anyMatch(this::has)
            && exported.stream().flatMap(order -> order.lines().stream()).anyMatch(l -> !has(l));
  }

  boolean isInPart() {
    return inPart;
  }

  /** What stands in the column of numbers, if the export has one. */
  Optional<String> cell(Order order, Line line) {
    boolean column = bitByBit ? tonight >= first : isNumbered(order);
    return column ? Optional.of(has(line) ? line.sub() : "") : Optional.empty();
  }

  private boolean isNumbered(Order order) {
    return tonight >= orders.get(order);
  }

  private boolean has(Line line) {
    return lines.getOrDefault(line, Integer.MAX_VALUE) <= tonight;
  }
}
