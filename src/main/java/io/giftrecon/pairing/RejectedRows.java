package io.giftrecon.pairing;

import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Tonight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** R32: which rejected rows leave an order in doubt: those that no newer row has replaced. */
final class RejectedRows {
  private final BuyerGroupRows rows;
  private final Tonight tonight;

  RejectedRows(BuyerGroupRows rows, Tonight tonight) {
    this.rows = rows;
    this.tonight = tonight;
  }

  /** The rejected rows that name the order or one of its lines, oldest first. */
  List<RejectedRow> of(String orderNo, Collection<String> subOrders) {
    List<RejectedRow> found = new ArrayList<>(tonight.rejected(orderNo));
    subOrders.forEach(subOrder -> found.addAll(tonight.rejected(subOrder)));
    return found.isEmpty()
        ? List.of()
        : found.stream()
            .distinct()
            .filter(row -> !replaced(row, orderNo))
            .sorted((a, b) -> a.source().compareTo(b.source()))
            .toList();
  }

  private boolean replaced(RejectedRow rejected, String orderNo) {
    return successors(rejected, orderNo)
        .anyMatch(row -> row.asOf().isAfter(rejected.source().asOf()));
  }

  /** Rows of the same line, order or refund in files of that kind. */
  private Stream<Source> successors(RejectedRow rejected, String orderNo) {
    Set<String> numbers = rejected.numbers();
    return switch (rejected.kind()) {
      case ORDER ->
          rows.orders().stream()
              .filter(row -> row.orderNo().equals(orderNo))
              .map(OrderRow::source);
      case LINE ->
          rows.lines().stream()
              .filter(
                  row ->
                      rejected.line().isEmpty()
                          ? row.orderNo().equals(orderNo)
                          : row.subOrder().equals(rejected.line()))
              .map(LineRow::source);
      case REFUND ->
          rows.refunds().stream()
              .filter(
                  row ->
                      rejected.refundNo().isEmpty()
                          ? numbers.contains(row.orderNo())
                          : row.refundNo().equals(rejected.refundNo()))
              .map(RefundRow::source);
    };
  }
}
