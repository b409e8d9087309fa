package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** R13: the platform's tag compared with our pairing, per main line, as sets of order numbers. */
final class TagCheck {
  private static final Duration TAGGING_TAKES = Duration.ofHours(6);

  private TagCheck() {}

  /**
   * Compares.
   *
   * @param ours the one-yuan order numbers we pair with the main line, none if it has no record
   */
  static List<Break> compare(Line main, Tag tag, NavigableSet<String> ours) {
    NavigableSet<String> missing = without(ours, tag.orderNos());
    NavigableSet<String> extra = without(tag.orderNos(), ours);
    List<Break> breaks = new ArrayList<>(2);
    if (missing.isEmpty() && extra.isEmpty()) {
      return breaks;
    }
    if (Duration.between(main.paymentTime(), tag.asOf()).compareTo(TAGGING_TAKES) < 0) {
      breaks.add(Break.of(BreakCode.TAG_PENDING, main, difference(missing, extra)));
      return breaks;
    }
    if (!missing.isEmpty()) {
      breaks.add(Break.of(BreakCode.TAG_MISSING, main, "标记缺少 " + String.join("、", missing)));
    }
    if (!extra.isEmpty()) {
      breaks.add(Break.of(BreakCode.TAG_EXTRA, main, "标记多出 " + String.join("、", extra)));
    }
    return breaks;
  }

  private static String difference(NavigableSet<String> missing, NavigableSet<String> extra) {
    List<String> parts = new ArrayList<>(2);
    if (!missing.isEmpty()) {
      parts.add("标记缺少 " + String.join("、", missing));
    }
    if (!extra.isEmpty()) {
      parts.add("标记多出 " + String.join("、", extra));
    }
    return String.join("；", parts);
  }

  private static NavigableSet<String> without(
      NavigableSet<String> numbers, NavigableSet<String> others) {
    NavigableSet<String> rest = new TreeSet<>(Numbers.ORDER);
    rest.addAll(numbers);
    rest.removeAll(others);
    return rest;
  }
}
