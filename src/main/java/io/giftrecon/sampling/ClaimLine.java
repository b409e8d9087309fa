package io.giftrecon.sampling;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.campaign.Sample;
import io.giftrecon.pairing.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

  /** R37: whether what it rests on is too old; it counts all the same. */
  public boolean isStale(MaxAge maxAge, LocalDate date) {
    return line.oldestEvidence().filter(row -> maxAge.isOver(row.asOf(), date)).isPresent();
  }

  /** What was payable in yuan; null where nobody knows (U15). */
  public @Nullable BigDecimal payable() {
    return LinePrice.payable(line).orElse(null);
  }
}
