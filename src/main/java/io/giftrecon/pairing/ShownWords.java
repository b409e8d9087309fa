package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Status;
import io.giftrecon.rights.KnownLine;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a row, or a line of the ledger, shows of its fate: it may tell a line without a number from
 * lines alike, and stops a right (R62, A83, A105).
 *
 * @param status 订单状态
 * @param refund 退款状态
 */
record ShownWords(
    Optional<LocalDateTime> paidAt, Status<OrderStatus> status, Status<RefundStatus> refund) {
  private static final Status<OrderStatus> NONE = OrderStatus.of("");

  static ShownWords of(KnownLine line) {
    return new ShownWords(
        Optional.ofNullable(line.paidAt()),
        OrderStatus.of(line.status()),
        RefundStatus.of(line.refund()));
  }

  static ShownWords of(LineRow row) {
    return new ShownWords(
        Optional.ofNullable(row.paidAt()),
        row.status() == null ? NONE : row.status(),
        row.refundStatus());
  }

  /** Of the newest row. */
  static ShownWords of(NewestFirst<LineRow> line) {
    return of(UnnumberedLines.first(line));
  }

  /** Whether they are what the ledger saw last of a line, as far as a row states them. */
  boolean areThoseOf(KnownLine line) {
    ShownWords known = of(line);
    return (paidAt.isEmpty() || paidAt.equals(known.paidAt))
        && (status.equals(NONE) || status.equals(known.status))
        && refund.equals(known.refund);
  }

  /** 交易成功, and nothing that may stop a right. */
  boolean isFinished() {
    return status.kind() == OrderStatus.FINISHED && !stop();
  }

  /** Whether they tell of what never un-happens (R42). */
  boolean areGone() {
    return refund.kind() == RefundStatus.SUCCEEDED || status.kind() == OrderStatus.CLOSED;
  }

  /** Whether they tell of what may still go either way, or of what nobody knows (R14). */
  boolean areOpen() {
    return refund.kind().inProgress()
        || refund.kind() == RefundStatus.UNKNOWN
        || (status.kind() == OrderStatus.UNKNOWN && !status.equals(NONE));
  }

  /** Whether they tell of what may stop a right. */
  boolean stop() {
    return areGone() || areOpen();
  }
}
