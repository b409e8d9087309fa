package io.giftrecon.sampling;

import io.giftrecon.pairing.Line;
import java.time.LocalDateTime;
import java.util.List;

/** S32: what a line of no sample item is to the claims of its buyer. */
public enum LaterLine {
  UNPAID,
  NO_CLAIM_BEFORE,
  /** No export names its item: it may be another claim, and proves nothing. */
  ITEM_UNKNOWN,
  NOTHING_LEFT,
  FINAL_PAYMENT_OPEN,
  COUNTS;

  /** Whether a line was paid by the same buyer after a claim. */
  public static boolean follows(Line line, Claimer claimer) {
    return follows(line, claimer.buyer().key(), claimer.first());
  }

  /**
   * The first that fits.
   *
   * @param before the claims of its buyer that it follows
   */
  public static LaterLine of(Line line, List<Claimer> before) {
    if (line.paidAt() == null) {
      return UNPAID;
    }
    return before.isEmpty() ? NO_CLAIM_BEFORE : afterAClaim(line);
  }

  static boolean follows(Line line, String buyerKey, LocalDateTime claimed) {
    LocalDateTime paidAt = line.paidAt();
    return paidAt != null && paidAt.isAfter(claimed) && line.buyer().key().equals(buyerKey);
  }

  /** What a line that follows a claim is to it. */
  static LaterLine afterAClaim(Line line) {
    if (line.row().itemId().isBlank()) {
      return ITEM_UNKNOWN;
    }
    if (line.dead()) {
      return NOTHING_LEFT;
    }
    return line.awaitsFinalPayment() ? FINAL_PAYMENT_OPEN : COUNTS;
  }
}
