package io.giftrecon.order;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of an order report. Buyer and receiver stand in its {@link IdentityRow}.
 *
 * @param status null where the report has no such column
 * @param tag the raw one_yuan_reservation_orders; null where the export has no such column
 * @param paid 买家实际支付金额 of the whole order, in yuan
 * @param refundAmount 退款金额 of the whole order, in yuan
 * @param refund what another column tells of a refund of the order (A111); null where none does
 */
public record OrderRow(
    Source source,
    String orderNo,
    @Nullable Status<OrderStatus> status,
    @Nullable LocalDateTime paidAt,
    @Nullable LocalDateTime confirmedAt,
    @Nullable BigDecimal paid,
    @Nullable BigDecimal refundAmount,
    @Nullable Status<RefundStatus> refund,
    Presale presale,
    @Nullable String tag) {

  /** The same row, stating no status. */
  public OrderRow withoutStatus() {
    return new OrderRow(
        source, orderNo, null, paidAt, confirmedAt, paid, refundAmount, refund, presale, tag);
  }
}
