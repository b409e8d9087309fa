package io.giftrecon.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A155: rows that tell of a refund or of a closure under a number to which a program has written
 * something. The order whose number that holds does not hear of it.
 */
public final class DressedRows {
  /** A night without such rows. */
  public static final DressedRows NONE = new DressedRows(List.of(), List.of());

  private final Map<String, List<LineRow>> lines = new HashMap<>();
  private final Map<String, List<OrderRow>> orders = new HashMap<>();

  /** Keeps those of the rows that {@link #tells tell} of a refund or of a closure. */
  public DressedRows(Collection<LineRow> lineRows, Collection<OrderRow> orderRows) {
    for (LineRow row : lineRows) {
      if (tells(row)) {
        AlteredNumber.within(row.orderNo())
            .forEach(number -> lines.computeIfAbsent(number, key -> new ArrayList<>()).add(row));
      }
    }
    for (OrderRow row : orderRows) {
      if (tells(row)) {
        AlteredNumber.within(row.orderNo())
            .forEach(number -> orders.computeIfAbsent(number, key -> new ArrayList<>()).add(row));
      }
    }
  }

  /** Whether a row tells of a closure, or that money went back or may do so. */
  public static boolean tells(LineRow row) {
    return isForGood(row) || row.refundStatus().kind().inProgress() || isAbove(row.refundAmount());
  }

  /** Whether a row of an order does. */
  public static boolean tells(OrderRow row) {
    return isForGood(row) || isOfMoney(row.refund()) || isAbove(row.refundAmount());
  }

  /**
   * The first row of a line's order, or of one of its lines, that differs in nothing else that both
   * state. What never un-happens (R42) is told by an older row too.
   *
   * @param heard whether a line of the order tells of a refund itself: it may be this one
   */
  public Optional<Source> of(LineRow line, boolean heard) {
    return Stream.concat(
            lines.getOrDefault(line.orderNo(), List.of()).stream()
                .filter(row -> RoundedRows.mayBeOne(row, line))
                .filter(row -> isForGood(row) || !row.source().isBefore(line.source()))
                .map(LineRow::source),
            heard
                ? Stream.empty()
                : orders.getOrDefault(line.orderNo(), List.of()).stream()
                    .filter(row -> Times.mayBeOneMinute(row.paidAt(), line.paidAt()))
                    .filter(row -> isForGood(row) || !row.source().isBefore(line.source()))
                    .map(OrderRow::source))
        .findFirst();
  }

  /** R42: whether a row tells of a closure, or of a refund that succeeded. */
  static boolean isForGood(LineRow row) {
    return row.refundStatus().kind() == RefundStatus.SUCCEEDED || isClosed(row.status());
  }

  /** The same of an order. */
  static boolean isForGood(OrderRow row) {
    Status<RefundStatus> refund = row.refund();
    return isClosed(row.status()) || (refund != null && refund.kind() == RefundStatus.SUCCEEDED);
  }

  private static boolean isClosed(@Nullable Status<OrderStatus> status) {
    return status != null && status.kind() == OrderStatus.CLOSED;
  }

  private static boolean isOfMoney(@Nullable Status<RefundStatus> refund) {
    return refund != null && RefundHints.isOfMoney(refund);
  }

  private static boolean isAbove(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }
}
