package io.giftrecon.pairing;

import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Status;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of several exports become lines, each stated once (R8, R9, R12). */
public final class LineAssembler {
  private static final Status<OrderStatus> UNSTATED = new Status<>(OrderStatus.UNKNOWN, "");

  private final RowDispositions dispositions = new RowDispositions();
  private final Map<String, OrderRow> orders;
  private final OrderIdentities identities;
  private final Map<String, LineRow> lineRows = new LinkedHashMap<>();
  private final Map<String, Integer> linesPerOrder = new LinkedHashMap<>();
  private final RefundOwners refunds;

  /** Puts the rows of one buyer group together. */
  public LineAssembler(BuyerGroupRows rows) {
    orders = LatestRows.of(rows.orders(), OrderRow::orderNo, OrderRow::source, dispositions);
    orders.values().forEach(order -> dispositions.put(order.source(), RowDisposition.USED));
    identities = new OrderIdentities(rows.identities(), dispositions);
    Map<String, List<LineRow>> byOrder = new LinkedHashMap<>();
    for (LineRow row : rows.lines()) {
      byOrder.computeIfAbsent(row.orderNo(), order -> new ArrayList<>()).add(row);
    }
    byOrder.forEach(
        (orderNo, order) -> {
          Map<String, LineRow> newest = LatestRows.linesOf(order, dispositions);
          lineRows.putAll(newest);
          linesPerOrder.put(orderNo, newest.size());
        });
    refunds = new RefundOwners(lineRows, rows.refunds(), dispositions);
  }

  /** Every line of the buyer group. */
  public List<Line> lines() {
    return lineRows.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  /**
   * The refunds that fit no single line, where a right may depend on it.
   *
   * @param mattering sub-order numbers of one-yuan lines and of the main lines of records
   */
  List<Break> unmatchedRefunds(Set<String> mattering) {
    List<Break> breaks = new ArrayList<>();
    refunds
        .unmatched()
        .forEach(
            (row, candidates) -> {
              if (!Collections.disjoint(candidates, mattering)) {
                breaks.add(unmatched(row, candidates));
              }
            });
    return breaks;
  }

  /** R8: takes down the refunds that fit no single line, for each candidate. */
  void traceUnmatched(List<Line> lines, LineTrace trace) {
    for (Line line : lines) {
      if (line.refunds().ambiguous() && trace.asks(line)) {
        refunds
            .unmatched()
            .forEach(
                (row, candidates) -> {
                  if (candidates.contains(line.subOrder())) {
                    trace.unmatchedRefund(line, unmatched(row, candidates));
                  }
                });
      }
    }
  }

  /** What became of each row so far; what the lines are used for is added later. */
  public RowDispositions dispositions() {
    return dispositions;
  }

  private Break unmatched(RefundRow row, List<String> candidates) {
    return new Break(
        BreakCode.REFUND_UNMATCHED,
        row.orderNo(),
        "",
        row.itemId(),
        identities.buyer(row.orderNo()).name(),
        row.source(),
        "退款编号 %s，候选子订单 %s".formatted(row.refundNo(), String.join("、", candidates)));
  }

  private Line line(String subOrder, LineRow row) {
    OrderRow order = orders.get(row.orderNo());
    boolean closed = order != null && closedSince(row, order);
    boolean ordersWord = order != null && (row.status() == null || closed);
    Status<OrderStatus> status = ordersWord && order != null ? order.status() : row.status();
    return new Line(
        row,
        subOrder,
        status == null ? UNSTATED : status,
        ordersWord && order != null ? order.source().asOf() : row.source().asOf(),
        row.paidAt() == null && order != null ? order.paidAt() : row.paidAt(),
        row.confirmedAt() == null && order != null ? order.confirmedAt() : row.confirmedAt(),
        paid(row, order),
        presale(row.presale(), order == null ? Presale.UNSTATED : order.presale()),
        identities.buyer(row.orderNo()),
        identities.receiver(row.orderNo()),
        tag(row, order),
        refunds.of(subOrder, row));
  }

  /** A12: a closed order never reopens, so a newer export that closes it closes its lines. */
  private static boolean closedSince(LineRow row, OrderRow order) {
    Status<OrderStatus> status = order.status();
    Status<OrderStatus> own = row.status();
    return status != null
        && status.kind() == OrderStatus.CLOSED
        && (own == null || own.kind() != OrderStatus.CLOSED)
        && order.source().asOf().isAfter(row.source().asOf());
  }

  private @Nullable BigDecimal paid(LineRow row, @Nullable OrderRow order) {
    boolean alone = linesPerOrder.getOrDefault(row.orderNo(), 0) == 1;
    return row.paid() == null && order != null && alone ? order.paid() : row.paid();
  }

  private static Presale presale(Presale line, Presale order) {
    return new Presale(
        either(line.stages(), order.stages()),
        either(line.flag(), order.flag()),
        line.step() == null || line.step().isEmpty()
            ? Optional.ofNullable(order.step()).orElse(line.step())
            : line.step());
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static Optional<Tag> tag(LineRow row, @Nullable OrderRow order) {
    String own = row.tag();
    if (own != null) {
      return Optional.of(Tag.parse(own, row.source().asOf()));
    }
    String ofOrder = order == null ? null : order.tag();
    if (order == null || ofOrder == null) {
      return Optional.empty();
    }
    LocalDateTime asOf = order.source().asOf();
    return Optional.of(Tag.parse(ofOrder, asOf));
  }
}
