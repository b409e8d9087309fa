package io.giftrecon.ordinary;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An order of one line as time passes.
 *
 * @param refundAfterDays when a refund of all of it succeeds; 0 if none does
 * @param tag the one-yuan orders of its buyer, as the platform lists them on a main line
 */
record OrdinaryOrder(
    String number,
    int buyer,
    String item,
    String title,
    String price,
    LocalDateTime paid,
    int doneAfterHours,
    int refundAfterDays,
    List<String> tag) {
  private static final int HOURS_TO_SHIP = 30;
  private static final int DAYS_TO_APPLY = 1;
  private static final int HOURS_TO_TAG = 6;

  boolean existsAt(LocalDateTime time) {
    return !paid.isAfter(time);
  }

  LocalDateTime applied() {
    return paid.plusDays(DAYS_TO_APPLY);
  }

  LocalDateTime refunded() {
    return paid.plusDays(refundAfterDays);
  }

  boolean isAppliedAt(LocalDateTime time) {
    return refundAfterDays > 0 && !applied().isAfter(time);
  }

  boolean isRefundedAt(LocalDateTime time) {
    return refundAfterDays > 0 && !refunded().isAfter(time);
  }

  LocalDateTime done() {
    return paid.plusHours(doneAfterHours);
  }

  boolean isDoneAt(LocalDateTime time) {
    return refundAfterDays == 0 && !done().isAfter(time);
  }

  String status(LocalDateTime time) {
    if (isRefundedAt(time)) {
      return "交易关闭";
    }
    if (isDoneAt(time)) {
      return "交易成功";
    }
    return paid.plusHours(HOURS_TO_SHIP).isAfter(time) ? "买家已付款，等待卖家发货" : "卖家已发货，等待买家确认";
  }

  String refundStatus(LocalDateTime time) {
    if (isRefundedAt(time)) {
      return "退款成功";
    }
    return isAppliedAt(time) ? "买家已经申请退款，等待卖家同意" : "没有申请退款";
  }

  /** What the platform's list says of it: nothing in the first hours. */
  List<String> tag(LocalDateTime time) {
    return paid.plusHours(HOURS_TO_TAG).isAfter(time) ? List.of() : tag;
  }
}
