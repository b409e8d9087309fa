package io.giftrecon.rules;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Status;
import io.giftrecon.order.Times;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of exports, made without files. */
final class Rows {
  /** As-of time of a row that does not say otherwise. */
  static final String NEWEST = "2023-09-01 10:00:00";

  private static long line;

  private Rows() {}

  static Source source(String file, String asOf) {
    line++;
    return new Source(file, line, time(asOf));
  }

  static LocalDateTime time(String text) {
    return Objects.requireNonNull(Times.parse(text));
  }

  /** Who bought an order: an unmasked 会员名. */
  static IdentityRow buyer(String orderNo, String member) {
    return new IdentityRow(
        source("orders.csv", NEWEST), orderNo, new BuyerIds("", member, "", ""), Receiver.UNKNOWN);
  }

  /** A line of the ¥1 item, paid in the reservation window, 交易成功, 没有申请退款. */
  static LineBuilder oneYuan(String orderNo, String subOrder) {
    return new LineBuilder(orderNo, subOrder, SmallShop.ONE_YUAN_ITEM, "1.00")
        .paidAt("2023-08-10 12:00:00");
  }

  /** A line of a main item, paid in the main window, 交易成功, 没有申请退款. */
  static LineBuilder main(String orderNo, String subOrder) {
    return new LineBuilder(orderNo, subOrder, SmallShop.MAIN_ITEM, "100.00")
        .paidAt("2023-08-24 12:00:00");
  }

  /** One row of a line report. */
  static final class LineBuilder {
    private final String orderNo;
    private final String subOrder;
    private final String itemId;
    private final String price;
    private String file = "lines.csv";
    private String asOf = NEWEST;
    private @Nullable LocalDateTime paidAt;

    private LineBuilder(String orderNo, String subOrder, String itemId, String price) {
      this.orderNo = orderNo;
      this.subOrder = subOrder;
      this.itemId = itemId;
      this.price = price;
    }

    LineBuilder paidAt(String time) {
      paidAt = time(time);
      return this;
    }

    LineBuilder in(String otherFile, String otherAsOf) {
      file = otherFile;
      asOf = otherAsOf;
      return this;
    }

    LineRow row() {
      return new LineRow(
          source(file, asOf),
          orderNo,
          subOrder,
          itemId,
          "",
          "商品" + itemId,
          new BigDecimal(price),
          1,
          new BigDecimal(price),
          new BigDecimal(price),
          new Status<>(OrderStatus.FINISHED, "交易成功"),
          paidAt,
          null,
          RefundStatus.of("没有申请退款"),
          null,
          Presale.UNSTATED,
          null);
    }
  }
}
