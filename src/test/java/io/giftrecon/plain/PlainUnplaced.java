package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.util.Set;

/** A20, A83: a row without a number that is no line's for certain, and the lines it may be of. */
record PlainUnplaced(Seen seen, Set<String> candidates) {

  PlainUnplaced {
    candidates = Set.copyOf(candidates);
  }

  /** What never un-happens. */
  boolean saysOver() {
    return refund().equals(PlainWords.REFUNDED) || order().equals(PlainWords.CLOSED);
  }

  /** A refund in progress, or a word that nobody knows. */
  boolean saysOpen() {
    boolean unknownRefund = !refund().isEmpty() && !PlainWords.REFUND_WORDS.contains(refund());
    boolean unknownOrder = !order().isEmpty() && !PlainWords.ORDER_WORDS.contains(order());
    return PlainWords.IN_PROGRESS.contains(refund()) || unknownRefund || unknownOrder;
  }

  private String refund() {
    return PlainWords.refund(seen.row().text("退款状态"));
  }

  private String order() {
    return PlainWords.order(seen.row().text("订单状态"));
  }
}
