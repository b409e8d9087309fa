package io.giftrecon.order;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of a line report or of a combined file.
 *
 * @param subOrder the sub-order number; empty in exports from before 2020
 * @param itemId 商品ID; empty in exports from before 2020
 * @param itemCode 商家编码
 * @param attributes 商品属性
 * @param price of one piece, in yuan
 * @param pieces 购买数量, null where the row states none
 * @param payable 买家应付货款 of the line, in yuan
 * @param paid 买家实际支付金额 of the line, net of refunds, in yuan
 * @param status null where the export has no status of its own for lines
 * @param refundStatus the line's own word on its refund, UNSTATED where it says nothing
 * @param namesRefund whether it has the number of a refund, whatever else it says (A114)
 * @param service is_service_order (R7); null where the row does not say
 * @param tag the raw one_yuan_reservation_orders; null where the export has no such column
 */
public record LineRow(
    Source source,
    String orderNo,
    String subOrder,
    String itemId,
    String itemCode,
    String title,
    String attributes,
    @Nullable BigDecimal price,
    @Nullable Integer pieces,
    @Nullable BigDecimal payable,
    @Nullable BigDecimal paid,
    @Nullable Status<OrderStatus> status,
    @Nullable LocalDateTime paidAt,
    @Nullable LocalDateTime confirmedAt,
    Status<RefundStatus> refundStatus,
    @Nullable BigDecimal refundAmount,
    boolean namesRefund,
    Presale presale,
    @Nullable Boolean service,
    @Nullable String tag) {

  /** How many pieces were bought; one where no export says so. */
  public int quantity() {
    return pieces == null ? 1 : pieces;
  }
}
