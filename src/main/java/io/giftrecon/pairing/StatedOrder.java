package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of the order reports state together of one order, column by column (R31, R42); what
 * is one for all lines of an order may also come from another line's row.
 *
 * @param paid 买家实际支付金额 of the whole order, in yuan
 * @param refundAmount 退款金额 of the whole order, in yuan
 * @param refund the row that tells of a refund of the order in another column (A111)
 */
record StatedOrder(
    Optional<Stated<Status<OrderStatus>>> status,
    @Nullable LocalDateTime paidAt,
    @Nullable LocalDateTime confirmedAt,
    @Nullable BigDecimal paid,
    Optional<Stated<BigDecimal>> refundAmount,
    Optional<Source> refund,
    Presale presale,
    Optional<Stated<String>> tag) {
  /** An order that no order report knows. */
  static final StatedOrder NOTHING =
      new StatedOrder(
          Optional.empty(),
          null,
          null,
          null,
          Optional.empty(),
          Optional.empty(),
          Presale.UNSTATED,
          Optional.empty());

  /** Puts the rows together. An order that any export has shown closed stays closed. */
  static StatedOrder of(NewestFirst<OrderRow> rows) {
    return new StatedOrder(
        rows.<Status<OrderStatus>>stated(
                OrderRow::status, status -> status.kind() == OrderStatus.CLOSED)
            .or(() -> rows.stated(OrderRow::status)),
        rows.value(OrderRow::paidAt),
        rows.value(OrderRow::confirmedAt),
        rows.value(OrderRow::paid),
        rows.stated(OrderRow::refundAmount),
        rows.stated(OrderRow::refund).map(Stated::source),
        rows.stream().map(OrderRow::presale).reduce(Presale.UNSTATED, Presale::or),
        rows.stated(OrderRow::tag));
  }

  /** R42: the row that told that it is closed. */
  Optional<Source> closed() {
    return status.filter(word -> word.value().kind() == OrderStatus.CLOSED).map(Stated::source);
  }

  /** The same with the payment time and the presale that any of its lines tells. */
  StatedOrder beside(Collection<LineRow> lines) {
    LocalDateTime ofLines =
        lines.stream()
            .filter(row -> row.paidAt() != null)
            .max(Comparator.comparing(LineRow::source))
            .map(LineRow::paidAt)
            .orElse(null);
    Presale ofAll =
        lines.stream()
            .sorted(Comparator.comparing(LineRow::source).reversed())
            .map(LineRow::presale)
            .reduce(presale, Presale::or);
    return new StatedOrder(
        status,
        paidAt == null ? ofLines : paidAt,
        confirmedAt,
        paid,
        refundAmount,
        refund,
        ofAll,
        tag);
  }

  /**
   * R36: an order number that has several statuses in one file is one of an export with a row an
   * item; those rows state no order status.
   */
  static List<OrderRow> withoutItemRows(Collection<OrderRow> rows) {
    Set<String> orders = new HashSet<>();
    rows.forEach(row -> orders.add(row.orderNo()));
    if (orders.size() == rows.size()) {
      return List.copyOf(rows);
    }
    Map<String, Set<String>> statuses = new HashMap<>();
    for (OrderRow row : rows) {
      Status<OrderStatus> status = row.status();
      if (status != null) {
        statuses.computeIfAbsent(place(row), key -> new HashSet<>()).add(status.text());
      }
    }
    List<OrderRow> stated = new ArrayList<>();
    for (OrderRow row : rows) {
      boolean several = statuses.getOrDefault(place(row), Set.of()).size() > 1;
      stated.add(several ? row.withoutStatus() : row);
    }
    return stated;
  }

  private static String place(OrderRow row) {
    return row.source().file() + "\n" + row.orderNo();
  }
}
