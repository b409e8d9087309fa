package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One refund of one line.
 *
 * @param amount in yuan; null where the export states none
 * @param whole 全部退款
 * @param source the row that its status comes from
 */
public record Refund(
    String refundNo,
    Status<RefundStatus> status,
    @Nullable LocalDateTime appliedAt,
    @Nullable BigDecimal amount,
    boolean whole,
    Source source) {

  /** R8: by application time, ties by refund number; one without a time is the oldest (A21). */
  static final Comparator<Refund> BY_APPLICATION =
      Comparator.comparing(
              Refund::appliedAt, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(Refund::refundNo, Numbers.ORDER);

  boolean succeeded() {
    return status.kind() == RefundStatus.SUCCEEDED;
  }

  /** R42: the same refund in the state that a newer export tells. */
  Refund with(Stated<Status<RefundStatus>> newer) {
    return new Refund(refundNo, newer.value(), appliedAt, amount, whole, newer.source());
  }
}
