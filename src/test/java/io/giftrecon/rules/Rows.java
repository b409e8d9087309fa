package io.giftrecon.rules;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundKind;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
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
        source("orders.csv", NEWEST),
        orderNo,
        new BuyerIds("", "", member, "", ""),
        Receiver.UNKNOWN);
  }

  /** Who bought an order, as a file says that has ids of several kinds. */
  static IdentityRow buyer(String file, String asOf, String orderNo, BuyerIds ids) {
    return new IdentityRow(source(file, asOf), orderNo, ids, Receiver.UNKNOWN);
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

  /** A row of an order report. */
  static OrderRow order(String file, String asOf, String orderNo, String status) {
    return new OrderRow(
        source(file, asOf),
        orderNo,
        status.isEmpty() ? null : OrderStatus.of(status),
        null,
        null,
        null,
        null,
        null,
        Presale.UNSTATED,
        null);
  }

  /** A refund of 100.00 of no item, applied for in the main window. */
  static RefundBuilder refund(String orderNo, String refundNo, String status) {
    return new RefundBuilder(orderNo, refundNo, status);
  }

  /** One row of a line report. */
  static final class LineBuilder {
    private final String orderNo;
    private final String subOrder;
    private String itemId;
    private String code = "";
    private String title;
    private String attributes = "";
    private @Nullable BigDecimal amount;
    private @Nullable Integer pieces = 1;
    private String status = "交易成功";
    private String refundStatus = "没有申请退款";
    private @Nullable BigDecimal refundAmount;
    private Presale presale = Presale.UNSTATED;
    private String file = "lines.csv";
    private String asOf = NEWEST;
    private @Nullable LocalDateTime paidAt;
    private @Nullable String tag;

    private LineBuilder(String orderNo, String subOrder, String itemId, String amount) {
      this.orderNo = orderNo;
      this.subOrder = subOrder;
      this.itemId = itemId;
      this.title = "商品" + itemId;
      this.amount = new BigDecimal(amount);
    }

    LineBuilder paidAt(String time) {
      paidAt = time.isEmpty() ? null : time(time);
      return this;
    }

    LineBuilder in(String otherFile, String otherAsOf) {
      file = otherFile;
      asOf = otherAsOf;
      return this;
    }

    LineBuilder item(String id, String otherCode) {
      itemId = id;
      code = otherCode;
      title = "商品" + id;
      return this;
    }

    LineBuilder title(String text) {
      title = text;
      return this;
    }

    LineBuilder attributes(String text) {
      attributes = text;
      return this;
    }

    /** Blank or absent columns are null. */
    LineBuilder amounts(@Nullable Integer otherPieces, @Nullable String otherAmount) {
      pieces = otherPieces;
      amount = otherAmount == null ? null : new BigDecimal(otherAmount);
      return this;
    }

    LineBuilder status(String word) {
      status = word;
      return this;
    }

    LineBuilder refund(String word, @Nullable String otherAmount) {
      refundStatus = word;
      refundAmount = otherAmount == null ? null : new BigDecimal(otherAmount);
      return this;
    }

    LineBuilder tag(String orders) {
      tag = orders;
      return this;
    }

    LineBuilder presale(String flag, @Nullable String step) {
      presale = new Presale("", flag, step);
      return this;
    }

    LineRow row() {
      return new LineRow(
          source(file, asOf),
          orderNo,
          subOrder,
          itemId,
          code,
          title,
          attributes,
          amount,
          pieces,
          amount,
          amount,
          status.isEmpty() ? null : OrderStatus.of(status),
          paidAt,
          null,
          RefundStatus.of(refundStatus),
          refundAmount,
          false,
          presale,
          null,
          tag);
    }
  }

  /** One row of a refund report. */
  static final class RefundBuilder {
    private final String orderNo;
    private final String refundNo;
    private final String status;
    private String subOrder = "";
    private String itemId = "";
    private String code = "";
    private @Nullable BigDecimal amount = new BigDecimal("100.00");
    private @Nullable Boolean whole;
    private @Nullable RefundKind kind;
    private @Nullable LocalDateTime appliedAt = time("2023-08-25 10:00:00");
    private String file = "refunds.csv";
    private String asOf = NEWEST;

    private RefundBuilder(String orderNo, String refundNo, String status) {
      this.orderNo = orderNo;
      this.refundNo = refundNo;
      this.status = status;
    }

    RefundBuilder of(String line) {
      subOrder = line;
      return this;
    }

    RefundBuilder item(String id, String otherCode) {
      itemId = id;
      code = otherCode;
      return this;
    }

    RefundBuilder amount(@Nullable String yuan) {
      amount = yuan == null ? null : new BigDecimal(yuan);
      return this;
    }

    RefundBuilder whole() {
      whole = true;
      return this;
    }

    RefundBuilder kind(RefundKind otherKind) {
      kind = otherKind;
      return this;
    }

    RefundBuilder applied(String time) {
      appliedAt = time.isEmpty() ? null : time(time);
      return this;
    }

    RefundBuilder in(String otherFile, String otherAsOf) {
      file = otherFile;
      asOf = otherAsOf;
      return this;
    }

    RefundRow row() {
      return new RefundRow(
          source(file, asOf),
          orderNo,
          subOrder,
          refundNo,
          itemId,
          code,
          RefundStatus.of(status),
          appliedAt,
          amount,
          whole,
          kind);
    }
  }
}
