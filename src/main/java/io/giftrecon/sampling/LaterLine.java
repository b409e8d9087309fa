package io.giftrecon.sampling;

import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;

/** S32, U18: what a line of no sample item is to the claims of its buyer. */
enum LaterLine {
  UNPAID(false, "没有付款，不算回购"),
  NO_CLAIM_BEFORE(false, "该买家在它之前没有领取样品，不算回购"),
  NOTHING_LEFT(false, "已关闭或全额退款，不算回购"),
  /** No export names its item: it may be another claim, and proves nothing. */
  ITEM_UNKNOWN(true, "导出没有商品ID，可能是另一次领取，待定"),
  ROW_REJECTED(true, "订单有一行没能读入，待定"),
  FINAL_PAYMENT_OPEN(true, "预售订单，没有已付尾款的证据，待定"),
  STATUS_UNKNOWN(true, "订单状态还是等待买家付款，或不是已知的状态，待定"),
  REFUND_STATE_UNKNOWN(true, "不知道有没有退款，待定"),
  REFUNDING(true, "退款还没有结果，待定"),
  NOTHING_PAYABLE(true, "应付金额不知道或为 0，待定"),
  COUNTS(false, "算作领取之后的购买");

  private final boolean pending;
  private final String meaning;

  LaterLine(boolean pending, String meaning) {
    this.pending = pending;
    this.meaning = meaning;
  }

  /** U18: whether it may be a repurchase, and is not proven to be one. */
  boolean pending() {
    return pending;
  }

  /** What it means, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** What would change the answer, for whoever asks why. */
  String change() {
    return switch (this) {
      case UNPAID -> "买家付款后再导出一次。";
      case NO_CLAIM_BEFORE -> "该买家若更早领取过，把有那笔订单的导出放进导出文件夹后重新运行。";
      case NOTHING_LEFT -> "不会改变。";
      case ITEM_UNKNOWN -> "导出含“商品ID”的宝贝报表后重新运行。";
      case ROW_REJECTED -> ClaimCode.ROW_REJECTED.change();
      case FINAL_PAYMENT_OPEN -> "买家付了尾款后再导出一次。";
      case STATUS_UNKNOWN -> "订单状态写明后再导出一次。";
      case REFUND_STATE_UNKNOWN -> ClaimCode.REFUND_STATE_UNKNOWN.change();
      case REFUNDING -> "退款有了结果后再导出一次：成功则不算，关闭则算作回购。";
      case NOTHING_PAYABLE -> ClaimCode.PRICE_UNKNOWN.change();
      case COUNTS -> "订单关闭或全额退款后不再算作回购。";
    };
  }

  /**
   * The first that fits.
   *
   * @param followsClaim whether its buyer had claimed a sample before it was paid
   */
  static LaterLine of(Line line, boolean followsClaim) {
    if (line.paidAt() == null) {
      return UNPAID;
    }
    return followsClaim ? afterAClaim(line) : NO_CLAIM_BEFORE;
  }

  private static LaterLine afterAClaim(Line line) {
    if (line.dead()) {
      return NOTHING_LEFT;
    }
    if (line.row().itemId().isBlank()) {
      return ITEM_UNKNOWN;
    }
    if (!line.rejected().isEmpty()) {
      return ROW_REJECTED;
    }
    return line.awaitsFinalPayment() ? FINAL_PAYMENT_OPEN : asPaid(line);
  }

  private static LaterLine asPaid(Line line) {
    OrderStatus status = line.status().kind();
    if (status == OrderStatus.UNPAID || status == OrderStatus.UNKNOWN) {
      return STATUS_UNKNOWN;
    }
    return switch (RefundState.of(line)) {
      case UNKNOWN -> REFUND_STATE_UNKNOWN;
      case OPEN -> REFUNDING;
      case KNOWN ->
          LinePrice.payable(line).filter(payable -> payable.signum() > 0).isPresent()
              ? COUNTS
              : NOTHING_PAYABLE;
    };
  }
}
