package io.giftrecon.pairing;

import io.giftrecon.campaign.Activity;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a main item, paid in a main window (R1, R2).
 *
 * @param activities in whose main window it was paid, at least one
 * @param service whether it is an installation or cleaning line (R7)
 * @param suspect whether it is a ¥1-priced item that was never approved (R1)
 */
public record MainLine(Line line, List<Activity> activities, boolean service, boolean suspect) {
  /** The order of the sheet. */
  public static final Comparator<MainLine> BY_PAYMENT =
      Comparator.comparing(MainLine::line, Line.BY_PAYMENT);

  public String subOrder() {
    return line.subOrder();
  }

  /** R6: whether it is of a presale order without evidence of the final payment. */
  public boolean awaitsFinalPayment() {
    return line.awaitsFinalPayment();
  }

  /** R11: a line in the windows of several activities pairs over all of them. */
  boolean sharesActivityWith(OneYuanLine oneYuan) {
    return activities.stream().anyMatch(oneYuan.countsFor()::contains);
  }
}
