package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RowDisposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose refund is it (R44)? The open platform names the line; a refund report of 千牛 never names a
 * sub-order for certain (A8), so what cannot be decided puts every candidate on hold.
 */
final class RefundOwners {
  private final Map<String, StatedLine> lines;
  private final Map<String, List<String>> subOrdersOf = new HashMap<>();
  private final Map<String, List<Refund>> owned = new HashMap<>();
  private final Map<String, Set<String>> ownersOf = new HashMap<>();
  private final Set<String> candidates = new HashSet<>();
  private final Map<RefundRow, List<String>> unmatched = new LinkedHashMap<>();

  /**
   * Finds the owners.
   *
   * @param lines by sub-order number, made up where no export has one
   */
  RefundOwners(Map<String, StatedLine> lines, List<RefundRow> rows, RowDispositions dispositions) {
    this.lines = lines;
    lines.forEach(
        (subOrder, line) ->
            subOrdersOf
                .computeIfAbsent(line.row().orderNo(), order -> new ArrayList<>())
                .add(subOrder));
    refunds(rows, dispositions)
        .forEach(
            refund -> {
              RowDisposition use = settle(StatedRefund.of(refund));
              refund.believed().forEach(row -> dispositions.put(row, use));
            });
  }

  /** The refunds that are certainly a line's, oldest application first. */
  List<Refund> of(String subOrder) {
    List<Refund> refunds = owned.getOrDefault(subOrder, List.of());
    return refunds.isEmpty() ? refunds : refunds.stream().sorted(Refund.BY_APPLICATION).toList();
  }

  /** Whether a refund is certainly another line's, by its 退款编号. */
  boolean isOfAnother(String subOrder, String refundNo) {
    return !ownersOf.getOrDefault(refundNo, Set.of(subOrder)).contains(subOrder);
  }

  /** The refund of that 退款编号 that is certainly a line's. */
  Optional<Refund> numbered(String refundNo) {
    return ownersOf.getOrDefault(refundNo, Set.of()).stream()
        .flatMap(line -> of(line).stream())
        .filter(refund -> refund.refundNo().equals(refundNo))
        .findFirst();
  }

  /** R30: whether a refund of an order may be of several of its lines. */
  boolean ambiguousIn(String orderNo) {
    return subOrdersOf.getOrDefault(orderNo, List.of()).stream().anyMatch(candidates::contains);
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
    StatedLine owner = namedByNumber(row.subOrder());
    StatedLine named = namedByNumber(row.orderNo());
    String orderNo = named == null ? row.orderNo() : named.row().orderNo();
    List<String> order = subOrdersOf.getOrDefault(orderNo, List.of());
    if (owner == null && order.isEmpty()) {
      return RowDisposition.ORDER_NOT_EXPORTED;
    }
    Match match =
        owner == null ? match(row, order, named != null) : ofLine(row, owner, order, named != null);
    if (match.certain()) {
      String line = match.lines().get(0);
      owned.computeIfAbsent(line, key -> new ArrayList<>()).add(refund.refund());
      if (!row.refundNo().isEmpty()) {
        ownersOf.computeIfAbsent(row.refundNo(), number -> new TreeSet<>()).add(line);
      }
    } else {
      candidates.addAll(match.lines());
      unmatched.put(row, match.lines());
    }
    return RowDisposition.USED;
  }

  /**
   * The line whose own number stands there, whatever order the row names: the order's number is the
   * one that a spreadsheet rounds. Unless that is a known order of other lines.
   */
  private Match ofLine(RefundRow row, StatedLine owner, List<String> order, boolean numbered) {
    List<String> line = List.of(row.subOrder());
    boolean another =
        !order.isEmpty() && !row(order.get(0)).orderNo().equals(owner.row().orderNo());
    return another ? Match.among(line, match(row, order, numbered).lines()) : new Match(line, true);
  }

  /** The line whose own number stands there; a made-up number proves nothing. */
  private @Nullable StatedLine namedByNumber(String number) {
    StatedLine line = lines.get(number);
    return line != null && line.row().subOrder().equals(number) ? line : null;
  }

  /** Item id, then 商品编码, then an equal sub-order number decide. */
  private Match match(RefundRow refund, List<String> order, boolean numbered) {
    if (order.size() == 1) {
      return new Match(order, numbered || mayBeOf(refund, row(order.get(0))));
    }
    List<String> byItem = matching(order, refund.itemId(), LineRow::itemId);
    List<String> byCode = matching(order, refund.itemCode(), LineRow::itemCode);
    if (byItem.isEmpty()) {
      List<String> byNumber = numbered ? List.of(refund.orderNo()) : List.of();
      List<String> others = byCode.isEmpty() ? byNumber : byCode;
      boolean ofAnotherItem =
          others.stream().anyMatch(line -> differ(refund.itemId(), row(line).itemId()));
      if (others.isEmpty() || ofAnotherItem) {
        return Match.among(order, List.of());
      }
      return narrowed(refund, others, numbered);
    }
    List<String> both = byItem.stream().filter(byCode::contains).toList();
    if (both.isEmpty() && !byCode.isEmpty()) {
      return Match.among(byItem, byCode);
    }
    return narrowed(refund, byCode.isEmpty() ? byItem : both, numbered);
  }

  private static Match narrowed(RefundRow refund, List<String> lines, boolean numbered) {
    if (numbered && lines.contains(refund.orderNo())) {
      return new Match(List.of(refund.orderNo()), true);
    }
    return lines.size() == 1 ? new Match(lines, true) : Match.among(lines, List.of());
  }

  /** Whether the refund is not of another item than the line, nor of another code. */
  static boolean mayBeOf(RefundRow refund, LineRow row) {
    boolean sameItem = !refund.itemId().isEmpty() && refund.itemId().equals(row.itemId());
    return sameItem
        || (!differ(refund.itemId(), row.itemId()) && !differ(refund.itemCode(), row.itemCode()));
  }

  /** What one of the two does not state is no difference. */
  static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private List<String> matching(
      List<String> subOrders, String name, Function<LineRow, String> ofLine) {
    return subOrders.stream()
        .filter(subOrder -> !name.isEmpty() && name.equals(ofLine.apply(row(subOrder))))
        .toList();
  }

  private LineRow row(String subOrder) {
    StatedLine line = lines.get(subOrder);
    if (line == null) {
      throw new IllegalStateException("no line " + subOrder);
    }
    return line.row();
  }

  /** All rows of each refund, by its number or by what else tells it apart (R33, A141). */
  static List<NewestFirst<RefundRow>> refunds(List<RefundRow> rows, RowDispositions dispositions) {
    if (rows.isEmpty()) {
      return List.of();
    }
    rows.forEach(row -> dispositions.put(row.source(), RowDisposition.SUPERSEDED));
    SharedRefundNumbers numbers = SharedRefundNumbers.in(rows);
    Map<Boolean, List<RefundRow>> named =
        rows.stream().collect(Collectors.partitioningBy(row -> !row.refundNo().isEmpty()));
    return NamelessRefunds.join(
        LatestRows.of(
                named.getOrDefault(true, List.of()), numbers::key, RefundRow::source, dispositions)
            .values(),
        named.getOrDefault(false, List.of()));
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
