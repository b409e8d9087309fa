package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.RowDisposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whose refund is it? A refund report never names a sub-order for certain (A8), so what cannot be
 * decided puts every candidate on hold.
 */
final class RefundOwners {
  private final Map<String, LineRow> lines;
  private final Map<String, List<String>> subOrdersOf = new HashMap<>();
  private final Map<String, List<Refund>> owned = new HashMap<>();
  private final Set<String> candidates = new HashSet<>();
  private final Map<RefundRow, List<String>> unmatched = new LinkedHashMap<>();

  /**
   * Finds the owners.
   *
   * @param lines the newest line rows by sub-order number
   */
  RefundOwners(Map<String, LineRow> lines, List<RefundRow> rows, RowDispositions dispositions) {
    this.lines = lines;
    lines.forEach(
        (subOrder, row) ->
            subOrdersOf.computeIfAbsent(row.orderNo(), order -> new ArrayList<>()).add(subOrder));
    LatestRows.of(rows, RefundOwners::key, RefundRow::source, dispositions)
        .values()
        .forEach(refund -> dispositions.put(refund.source(), settle(refund)));
  }

  /** The refunds of a line; without one in a refund report, the line's own word stands in. */
  Refunds of(String subOrder, LineRow row) {
    List<Refund> refunds = new ArrayList<>(owned.getOrDefault(subOrder, List.of()));
    if (refunds.isEmpty() && row.refundStatus().kind() != RefundStatus.NONE) {
      refunds.add(
          new Refund("", row.refundStatus(), null, row.refundAmount(), false, row.source().asOf()));
    }
    refunds.sort(Refund.BY_APPLICATION);
    return new Refunds(List.copyOf(refunds), candidates.contains(subOrder));
  }

  /** The refunds that fit no single line, with the candidates each puts on hold. */
  Map<RefundRow, List<String>> unmatched() {
    return unmatched;
  }

  private RowDisposition settle(RefundRow refund) {
    if (lines.containsKey(refund.orderNo())) {
      own(refund.orderNo(), refund);
      return RowDisposition.USED;
    }
    List<String> order = subOrdersOf.getOrDefault(refund.orderNo(), List.of());
    if (order.isEmpty()) {
      return RowDisposition.ORDER_NOT_EXPORTED;
    }
    List<String> possible = possible(refund, order);
    if (possible.size() == 1 && (namesNothing(refund) || names(refund, possible.get(0)))) {
      own(possible.get(0), refund);
    } else {
      candidates.addAll(possible);
      unmatched.put(refund, possible);
    }
    return RowDisposition.USED;
  }

  /** The lines with its item id, of those the ones with its code; all lines if nothing matches. */
  private List<String> possible(RefundRow refund, List<String> order) {
    List<String> byItem = matching(order, refund.itemId(), LineRow::itemId);
    if (byItem.size() == 1) {
      return byItem;
    }
    List<String> among = byItem.isEmpty() ? order : byItem;
    List<String> byCode = matching(among, refund.itemCode(), LineRow::itemCode);
    return byCode.isEmpty() ? among : byCode;
  }

  private List<String> matching(
      List<String> subOrders, String name, Function<LineRow, String> ofLine) {
    return subOrders.stream()
        .filter(subOrder -> !name.isEmpty() && name.equals(ofLine.apply(row(subOrder))))
        .toList();
  }

  private boolean names(RefundRow refund, String subOrder) {
    LineRow row = row(subOrder);
    return (!refund.itemId().isEmpty() && refund.itemId().equals(row.itemId()))
        || (!refund.itemCode().isEmpty() && refund.itemCode().equals(row.itemCode()));
  }

  private static boolean namesNothing(RefundRow refund) {
    return refund.itemId().isEmpty() && refund.itemCode().isEmpty();
  }

  private void own(String subOrder, RefundRow row) {
    owned
        .computeIfAbsent(subOrder, key -> new ArrayList<>())
        .add(
            new Refund(
                row.refundNo(),
                row.status(),
                row.appliedAt(),
                row.amount(),
                row.whole(),
                row.source().asOf()));
  }

  private LineRow row(String subOrder) {
    LineRow row = lines.get(subOrder);
    if (row == null) {
      throw new IllegalStateException("no line " + subOrder);
    }
    return row;
  }

  private static String key(RefundRow row) {
    return row.refundNo().isEmpty()
        ? row.source().file() + ":" + row.source().line()
        : row.refundNo();
  }
}
