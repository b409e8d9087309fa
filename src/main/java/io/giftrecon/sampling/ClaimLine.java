package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.pairing.Line;
import java.util.Comparator;

/**
 * A line of a sample item and what it is for one sample: a row of {@code claims.csv}.
 *
 * @param member what is known of the buyer's membership when the line was paid
 */
public record ClaimLine(Sample sample, Line line, ClaimCode code, Membership member) {
  /** S29: payment time, order number, sub-order number, then the order of the samples. */
  public static final Comparator<ClaimLine> ORDER =
      Comparator.comparing(ClaimLine::line, Line.BY_PAYMENT)
          .thenComparing(claim -> claim.sample().row());
}
