package io.giftrecon.pairing;

import io.giftrecon.order.Ending;
import io.giftrecon.order.Endings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * R48: which one-yuan lines a main line meets by the ending of its order number alone: those of
 * nobody, and those of a buyer whose orders all end so; of one ending twelve orders count, as of
 * one buyer (R4).
 */
final class EndingPairs {
  private final Map<Integer, List<OneYuanLine>> ofEnding = new HashMap<>();
  private final Set<String> amongFirstTwelve = new HashSet<>();

  /**
   * Finds the one-yuan lines that may be met.
   *
   * @param overflows tells those that are not among the twelve of their own buyer
   */
  EndingPairs(Collection<OneYuanLine> oneYuan, Predicate<OneYuanLine> overflows, Endings endings) {
    if (!endings.pair()) {
      return;
    }
    for (OneYuanLine line : oneYuan) {
      int ending = Ending.of(line.orderNo());
      if (ending != Ending.NONE
          && !line.countsFor().isEmpty()
          && line.line().buyer().apart().isEmpty()
          && !overflows.test(line)) {
        ofEnding.computeIfAbsent(ending, key -> new ArrayList<>()).add(line);
      }
    }
    ofEnding.values().forEach(lines -> amongFirstTwelve.addAll(ReservationCap.of(lines)));
  }

  /** Those of its ending, whenever they were paid. */
  List<OneYuanLine> of(MainLine main) {
    return ofEnding.getOrDefault(Ending.of(main.line().orderNo()), List.of());
  }

  /** Whether a line is of the twelve orders of its ending that count. */
  boolean counts(OneYuanLine line) {
    return amongFirstTwelve.contains(line.orderNo());
  }
}
