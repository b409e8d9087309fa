package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** R32: which rejected rows leave an order in doubt: those that no newer row has replaced. */
final class RejectedRows {
  private final BuyerGroupRows rows;
  private final Tonight tonight;
  private final Map<Source, Set<String>> linesOf;

  /**
   * Asks of the rows of one buyer group.
   *
   * @param linesOf of the rows without a number, the numbered line each is of, or the lines it may
   *     be of
   */
  RejectedRows(BuyerGroupRows rows, Tonight tonight, Map<Source, Set<String>> linesOf) {
    this.rows = rows;
    this.tonight = tonight;
    this.linesOf = linesOf;
  }

  /**
   * The rejected rows that name the order, one of its lines or one of its refunds, oldest first.
   */
  List<RejectedRow> of(String orderNo, Collection<String> subOrders) {
    List<RejectedRow> found = new ArrayList<>(tonight.rejected(orderNo));
    subOrders.forEach(subOrder -> found.addAll(tonight.rejected(subOrder)));
    for (RefundRow row : rows.refunds()) {
      if (row.orderNo().equals(orderNo) || subOrders.contains(row.orderNo())) {
        found.addAll(tonight.rejectedOfRefund(row.refundNo()));
      }
    }
    return found.isEmpty()
        ? List.of()
        : found.stream()
            .distinct()
            .filter(row -> successors(row, orderNo).noneMatch(row.source()::isBefore))
            .sorted(Comparator.comparing(RejectedRow::source))
            .toList();
  }

  /** Readable rows of the same line, order or refund in files of that kind. */
  private Stream<Source> successors(RejectedRow rejected, String orderNo) {
    return switch (rejected.kind()) {
      case ORDER ->
          rows.orders().stream().filter(row -> row.orderNo().equals(orderNo)).map(OrderRow::source);
      case LINE ->
          rows.lines().stream()
              .filter(row -> sameLine(rejected, row, orderNo))
              .map(LineRow::source);
      case SHEET ->
          rows.sheet().stream()
              .filter(row -> row.orderNo().equals(orderNo))
              .map(SheetRow::source)
              .filter(row -> !row.file().equals(rejected.source().file()));
      case REFUND ->
          rows.refunds().stream()
              .filter(row -> rejected.refunds().contains(row.refundNo()))
              .filter(row -> sameRefund(rejected, row))
              .map(RefundRow::source);
    };
  }

  /**
   * A41, A141: under one number a file may tell of several refunds. Another row of the same file is
   * the same one where it names the same line; of another file, where that has as many rows of it
   * that are, or may be, of the same order.
   */
  private boolean sameRefund(RejectedRow rejected, RefundRow row) {
    String file = rejected.source().file();
    return row.source().file().equals(file)
        ? !rejected.line().isEmpty() && rejected.line().equals(row.subOrder())
        : rowsLike(row, row.source().file()) >= rowsLike(row, file);
  }

  private long rowsLike(RefundRow row, String file) {
    Stream<Source> readable =
        rows.refunds().stream()
            .filter(other -> other.refundNo().equals(row.refundNo()))
            .filter(other -> other.orderNo().equals(row.orderNo()))
            .map(RefundRow::source);
    Stream<Source> rejected =
        tonight.rejectedOfRefund(row.refundNo()).stream()
            .filter(other -> namesNoOther(other, row))
            .map(RejectedRow::source);
    return Stream.concat(readable, rejected).filter(source -> source.file().equals(file)).count();
  }

  private static boolean namesNoOther(RejectedRow rejected, RefundRow row) {
    return rejected.numbers().contains(row.orderNo())
        || Set.of(row.refundNo()).containsAll(rejected.numbers());
  }

  /** Where one of the two rows tells no line, another file of the order replaces it. */
  private boolean sameLine(RejectedRow rejected, LineRow row, String orderNo) {
    Set<String> lines = rejected.lines(orderNo);
    Set<String> own =
        row.subOrder().isEmpty()
            ? linesOf.getOrDefault(row.source(), Set.of())
            : Set.of(row.subOrder());
    if (!lines.isEmpty() && !own.isEmpty()) {
      return lines.containsAll(own);
    }
    return row.orderNo().equals(orderNo) && !row.source().file().equals(rejected.source().file());
  }
}
