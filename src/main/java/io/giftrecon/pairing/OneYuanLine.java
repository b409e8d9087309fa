package io.giftrecon.pairing;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of a one-yuan item (R1).
 *
 * @param countsFor the activities in whose reservation window it was paid (R2); none is a break
 */
public record OneYuanLine(Line line, OneYuanItem item, List<Activity> countsFor) {
  /** The order in which they stand in a record, and in which their rights are served (R25). */
  public static final Comparator<OneYuanLine> BY_PAYMENT =
      Comparator.comparing(OneYuanLine::line, Line.BY_PAYMENT);

  /** As that of its line. */
  @Override
  public int hashCode() {
    return line.hashCode();
  }

  /** R43: what a right of this line carries beside a main line; empty if it may not (R21). */
  public Optional<Enrolment> enrolmentFor(MainLine main) {
    return item.admitting(countsFor, main.activities(), main.line().row().itemId());
  }

  /** R43: what a right of this line carries without a main line. */
  public Enrolment firstEnrolment() {
    return item.first(countsFor);
  }

  /** R43: what it may bring, each benefit once. */
  public List<String> benefits() {
    return item.benefits(countsFor);
  }

  public String orderNo() {
    return line.orderNo();
  }

  public String subOrder() {
    return line.subOrder();
  }
}
