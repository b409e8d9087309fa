package io.giftrecon.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One main line with its one-yuan lines in payment order, and their orders counted before the cap.
 */
record PlainRecord(PlainLine main, List<PlainLine> oneYuan, int orders, boolean byEnding) {
  PlainRecord(PlainLine main, List<PlainLine> oneYuan, int orders) {
    this(main, oneYuan, orders, false);
  }

  /** Whether it holds a line, which its number tells. */
  boolean holds(PlainLine line) {
    return oneYuan.stream().anyMatch(held -> held.sub().equals(line.sub()));
  }

  /** R47: a tag joins orders that end differently. */
  boolean apart(PlainEndings endings) {
    Set<String> orders = new HashSet<>(Set.of(main.order()));
    oneYuan.forEach(line -> orders.add(line.order()));
    return main.buyer().isEmpty() && endings.apart(orders);
  }
}
