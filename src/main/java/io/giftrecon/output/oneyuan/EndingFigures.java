package io.giftrecon.output.oneyuan;

import io.giftrecon.order.EndingEvidence;
import io.giftrecon.order.Endings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * R47, R48: why endings of order numbers are believed tonight, and what they pair.
 *
 * @param believedBy the tests that hold: {@code orders} needs no ids, {@code buyers} does
 * @param oneYuan distinct endings of one-yuan orders
 * @param main distinct endings of main orders
 * @param shared those among both
 * @param expected how many would be by chance
 * @param buyers with an id and two orders or more
 * @param alike those whose orders all end alike
 * @param records that nothing but the ending pairs
 * @param byChance how many such records chance alone would make
 */
public record EndingFigures(
    List<String> believedBy,
    long oneYuan,
    long main,
    long shared,
    String expected,
    long buyers,
    long alike,
    long records,
    String byChance) {
  /** The figures of a run; empty where endings are not believed. */
  static Optional<EndingFigures> of(Endings endings, long records) {
    EndingEvidence evidence = endings.evidence();
    List<String> tests = new ArrayList<>();
    if (evidence.shownByOrders()) {
      tests.add("orders");
    }
    if (evidence.shownByBuyers()) {
      tests.add("buyers");
    }
    return endings.believed()
        ? Optional.of(
            new EndingFigures(
                tests,
                evidence.oneYuan(),
                evidence.main(),
                evidence.shared(),
                twoDecimals(evidence.expected()),
                evidence.buyers(),
                evidence.alike(),
                records,
                twoDecimals(endings.pair() ? endings.byChance() : 0)))
        : Optional.empty();
  }

  private static String twoDecimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
