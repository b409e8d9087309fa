package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * R13: what the platform's own sheet pairs with a main line compared with our pairing, as sets of
 * one-yuan order numbers. A main line that no sheet shows is compared where one should show it: the
 * others may have been left out by a filter.
 */
final class SheetCheck {
  private SheetCheck() {}

  /**
   * Compares.
   *
   * @param listed whether a sheet shows the main line at all
   * @param theirs the one-yuan order numbers of the sheet
   * @param ours those that we pair with the main line, none if it has no record
   */
  static List<Break> compare(
      Line main, boolean listed, NavigableSet<String> theirs, NavigableSet<String> ours) {
    List<Break> breaks = new ArrayList<>(2);
    NavigableSet<String> missing = without(ours, theirs);
    NavigableSet<String> extra = without(theirs, ours);
    if (!missing.isEmpty()) {
      breaks.add(
          Break.of(
              BreakCode.PLATFORM_PAIR_MISSING,
              main,
              (listed ? "平台表缺少 " : "平台表没有这一行，缺少 ") + String.join("、", missing)));
    }
    if (!extra.isEmpty()) {
      breaks.add(Break.of(BreakCode.PLATFORM_PAIR_EXTRA, main, "平台表多出 " + String.join("、", extra)));
    }
    return breaks;
  }

  private static NavigableSet<String> without(
      NavigableSet<String> numbers, NavigableSet<String> others) {
    NavigableSet<String> rest = new TreeSet<>(Numbers.ORDER);
    rest.addAll(numbers);
    rest.removeAll(others);
    return rest;
  }
}
