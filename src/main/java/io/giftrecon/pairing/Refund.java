package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundKind;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.rights.SettledRefund;
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
 * @param whole 全部退款; null where the export does not state it
 * @param kind what it is for (R41); null where the export does not state it
 * @param source the row that its status comes from
 * @param amountSource the row that its amount comes from
 * @param remembered whether the ledger alone tells of its success (R42); both rows are then those
 *     of an earlier night
 */
public record Refund(
    String refundNo,
    Status<RefundStatus> status,
    boolean stated,
    @Nullable LocalDateTime appliedAt,
    @Nullable BigDecimal amount,
    @Nullable Boolean whole,
    @Nullable RefundKind kind,
    Source source,
    Source amountSource,
    boolean remembered) {

  static final Status<RefundStatus> SUCCESS = RefundStatus.of("退款成功");

  /**
   * R8: by application time, ties by refund number, without numbers what is open last. One without
   * a time is the oldest, but for an open one: it may be the newest for all that anybody knows
   * (A21).
   */
  static final Comparator<Refund> BY_APPLICATION =
      Comparator.comparing((Refund refund) -> refund.appliedAt() == null && refund.open())
          .thenComparing(
              Refund::appliedAt, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(Refund::refundNo, Numbers.ORDER)
          .thenComparing(Refund::openness)
          .thenComparing(refund -> refund.status().text())
          .thenComparing(refund -> refund.source().asOf(), Comparator.reverseOrder());

  /** A refund that only the line itself tells of. */
  static Refund told(Stated<Status<RefundStatus>> word) {
    return new Refund(
        "", word.value(), true, null, null, null, null, word.source(), word.source(), false);
  }

  /** R42: a success that no file of tonight tells, but the ledger does. */
  static Refund of(SettledRefund remembered) {
    return new Refund(
        remembered.refundNo(),
        SUCCESS,
        true,
        remembered.appliedAt(),
        remembered.amount(),
        remembered.whole(),
        remembered.kind(),
        remembered.source(),
        remembered.source(),
        true);
  }

  /** R42: what the ledger shall remember of a successful one. */
  SettledRefund settled() {
    return new SettledRefund(refundNo, appliedAt, amount, whole, kind, source);
  }

  /**
   * R42: what is believed of it beside what the ledger remembers: its success stays, and what no
   * file of tonight states (R31).
   */
  Refund after(SettledRefund earlier) {
    boolean forgotten = !succeeded();
    return new Refund(
        refundNo,
        forgotten ? SUCCESS : status,
        stated,
        appliedAt,
        amount == null ? earlier.amount() : amount,
        whole == null ? earlier.whole() : whole,
        kind == null ? earlier.kind() : kind,
        forgotten ? earlier.source() : source,
        forgotten || amount == null ? earlier.source() : amountSource,
        forgotten);
  }

  boolean isWhole() {
    return Boolean.TRUE.equals(whole);
  }

  boolean succeeded() {
    return status.kind() == RefundStatus.SUCCEEDED;
  }

  boolean inProgress() {
    return status.kind().inProgress();
  }

  /** Whether it may still go either way, or nobody knows the word for its state (R14). */
  boolean open() {
    return inProgress() || status.kind() == RefundStatus.UNKNOWN;
  }

  private int openness() {
    if (inProgress()) {
      return 3;
    }
    return switch (status.kind()) {
      case UNKNOWN, UNSTATED -> 2;
      case SUCCEEDED -> 1;
      default -> 0;
    };
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
        amountSource,
        remembered);
  }
}
