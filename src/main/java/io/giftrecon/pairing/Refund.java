package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundKind;
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
 * @param status UNSTATED where no row states it
 * @param stated whether its newest row states a status (R30)
 * @param amount in yuan; null where the export states none
 * @param whole 全部退款
 * @param kind what it is for (R41)
 * @param source the row that its status comes from
 * @param amountSource the row that its amount comes from
 */
public record Refund(
    String refundNo,
    Status<RefundStatus> status,
    boolean stated,
    @Nullable LocalDateTime appliedAt,
    @Nullable BigDecimal amount,
    boolean whole,
    RefundKind kind,
    Source source,
    Source amountSource) {

  /** R8: by application time, ties by refund number; one without a time is the oldest (A21). */
  static final Comparator<Refund> BY_APPLICATION =
      Comparator.comparing(
              Refund::appliedAt, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(Refund::refundNo, Numbers.ORDER);

  /** A refund that only the line itself tells of. */
  static Refund told(Stated<Status<RefundStatus>> word) {
    return new Refund(
        "",
        word.value(),
        true,
        null,
        null,
        false,
        RefundKind.ORDINARY,
        word.source(),
        word.source());
  }

  boolean succeeded() {
    return status.kind() == RefundStatus.SUCCEEDED;
  }

  boolean amountStated() {
    return amount != null;
  }

  /** 退款编号 and amount, as a reason names it. */
  public String words() {
    String yuan = amount == null ? "金额没有写明" : Amounts.show(amount) + " 元";
    return refundNo.isEmpty() ? yuan : refundNo + " " + yuan;
  }

  /** R41: whether it is an exchange, a repair or something sent again, for nothing. */
  boolean nothing() {
    return kind == RefundKind.EXCHANGE && (amount == null || amount.signum() == 0);
  }

  /** R42: the same refund in the state that a newer export tells. */
  Refund with(Stated<Status<RefundStatus>> newer) {
    return new Refund(
        refundNo,
        newer.value(),
        stated,
        appliedAt,
        amount,
        whole,
        kind,
        newer.source(),
        amountSource);
  }
}
