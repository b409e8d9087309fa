package io.giftrecon.order;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of a refund report.
 *
 * @param orderNo 订单编号: an order number, or the number of a sub-order
 * @param subOrder the sub-order it certainly belongs to; empty where it comes from a report of 千牛,
 *     which never says
 * @param amount 买家退款金额, in yuan
 * @param status UNSTATED where the row says nothing
 * @param kind what it is for (R41); null where the row does not say
 * @param whole whether the report calls it 全部退款; null where it does not say
 */
public record RefundRow(
    Source source,
    String orderNo,
    String subOrder,
    String refundNo,
    String itemId,
    String itemCode,
    Status<RefundStatus> status,
    @Nullable LocalDateTime appliedAt,
    @Nullable BigDecimal amount,
    @Nullable Boolean whole,
    @Nullable RefundKind kind) {}
