package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose refund is it (R44)? A refund report never names a sub-order for certain (A8), so what
 * cannot be decided puts every candidate on hold.
 */
final class RefundOwners {
  private final Map<String, StatedLine> lines;
  private final UnaryOperator<String> itemOfCode;
  private final Map<String, List<String>> subOrdersOf = new HashMap<>();
  private final Map<String, List<Refund>> owned = new HashMap<>();
  private final Set<String> candidates = new HashSet<>();
  private final Map<RefundRow, List<String>> unmatched = new LinkedHashMap<>();

  /**
   * Finds the owners.
   *
   * @param lines by sub-order number, made up where no export has one
   * @param itemOfCode the item id that stands for a 商家编码, empty if none does (R1)
   */
  RefundOwners(
      Map<String, StatedLine> lines,
      List<RefundRow> rows,
      UnaryOperator<String> itemOfCode,
      RowDispositions dispositions) {
    this.lines = lines;
    this.itemOfCode = itemOfCode;
    lines.forEach(
        (subOrder, line) ->
            subOrdersOf
                .computeIfAbsent(line.row().orderNo(), order -> new ArrayList<>())
                .add(subOrder));
    LatestRows.of(rows, RefundOwners::key, RefundRow::source, dispositions)
        .values()
        .forEach(
            refund -> {
              RowDisposition use = settle(StatedRefund.of(refund));
              refund.believed().forEach(row -> dispositions.put(row, use));
            });
  }

  /** The refunds that are certainly a line's, oldest application first. */
  List<Refund> of(String subOrder) {
    return owned.getOrDefault(subOrder, List.of()).stream().sorted(Refund.BY_APPLICATION).toList();
  }

  /** Whether a refund may be this line's, or another's. */
  boolean ambiguous(String subOrder) {
    return candidates.contains(subOrder);
  }

  /** The refunds that fit no single line, with the candidates each puts on hold. */
  Map<RefundRow, List<String>> unmatched() {
    return unmatched;
  }

  private RowDisposition settle(StatedRefund refund) {
    RefundRow row = refund.row();
    if (refund.refund().nothing()) {
      return RowDisposition.USED;
    }
    StatedLine named = namedByNumber(row.orderNo());
    List<String> order =
        subOrdersOf.getOrDefault(named == null ? row.orderNo() : named.row().orderNo(), List.of());
    if (order.isEmpty()) {
      return RowDisposition.ORDER_NOT_EXPORTED;
    }
    Match match = match(row, order, named != null);
    if (match.certain()) {
      owned.computeIfAbsent(match.lines().get(0), owner -> new ArrayList<>()).add(refund.refund());
    } else {
      candidates.addAll(match.lines());
      unmatched.put(row, match.lines());
    }
    return RowDisposition.USED;
  }

  /** The line whose own number stands there; a made-up number proves nothing. */
  private @Nullable StatedLine namedByNumber(String number) {
    StatedLine line = lines.get(number);
    return line != null && line.row().subOrder().equals(number) ? line : null;
  }

  /** Of several lines item id, then 商品编码, then an equal sub-order number decide. */
  private Match match(RefundRow refund, List<String> order, boolean numbered) {
    if (order.size() == 1) {
      boolean meant = numbered || namesNothing(refund) || names(refund, order.get(0));
      return new Match(order, meant);
    }
    List<String> byItem = matching(order, refund.itemId(), this::item);
    List<String> byCode = matching(order, refund.itemCode(), LineRow::itemCode);
    if (byItem.isEmpty() && byCode.isEmpty()) {
      return numbered && !namesAnotherItem(refund)
          ? new Match(List.of(refund.orderNo()), true)
          : Match.among(order, List.of());
    }
    List<String> named = byItem.isEmpty() ? byCode : narrowed(byItem, byCode);
    if (named.isEmpty()) {
      return Match.among(byItem, byCode);
    }
    if (numbered && named.contains(refund.orderNo())) {
      return new Match(List.of(refund.orderNo()), true);
    }
    return named.size() == 1 ? new Match(named, true) : Match.among(named, List.of());
  }

  /** Those that both name, none if they contradict each other; a code of no line says nothing. */
  private static List<String> narrowed(List<String> byItem, List<String> byCode) {
    return byCode.isEmpty() ? byItem : byItem.stream().filter(byCode::contains).toList();
  }

  private List<String> matching(
      List<String> subOrders, String name, Function<LineRow, String> ofLine) {
    return subOrders.stream()
        .filter(subOrder -> !name.isEmpty() && name.equals(ofLine.apply(row(subOrder))))
        .toList();
  }

  private static boolean namesNothing(RefundRow refund) {
    return refund.itemId().isEmpty() && refund.itemCode().isEmpty();
  }

  private boolean names(RefundRow refund, String subOrder) {
    LineRow row = row(subOrder);
    return (!refund.itemId().isEmpty() && refund.itemId().equals(item(row)))
        || (!refund.itemCode().isEmpty() && refund.itemCode().equals(row.itemCode()));
  }

  /** Whether it names an item that is not that of the line whose number it names. */
  private boolean namesAnotherItem(RefundRow refund) {
    return !refund.itemId().isEmpty() && !item(row(refund.orderNo())).isEmpty();
  }

  private String item(LineRow row) {
    return row.itemId().isEmpty() ? itemOfCode.apply(row.itemCode()) : row.itemId();
  }

  private LineRow row(String subOrder) {
    StatedLine line = lines.get(subOrder);
    if (line == null) {
      throw new IllegalStateException("no line " + subOrder);
    }
    return line.row();
  }

  /** R33: without 退款编号 a refund is its order, application time and item. */
  private static String key(RefundRow row) {
    return row.refundNo().isEmpty()
        ? String.join(
            "\n", row.orderNo(), Times.show(row.appliedAt()), row.itemId(), row.itemCode())
        : row.refundNo();
  }

  /** The lines that a refund may belong to, by number; certainly if there is but one. */
  private record Match(List<String> lines, boolean certain) {
    static Match among(List<String> some, List<String> others) {
      return new Match(
          Stream.concat(some.stream(), others.stream()).distinct().sorted(Numbers.ORDER).toList(),
          false);
    }
  }
}
