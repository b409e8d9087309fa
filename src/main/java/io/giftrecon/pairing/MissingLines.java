package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * R42, R63: the lines that the ledger knows, of orders that no line report of tonight has although
 * another report names them. Nothing is decided of such a line; but a success or a closure that is
 * told of it tonight is remembered, for tomorrow's files need not tell it again.
 */
final class MissingLines {
  private final Map<String, KnownLine> known = new LinkedHashMap<>();
  private final Map<String, StatedLine> stated = new LinkedHashMap<>();

  /** Those that the order and refund rows of one buyer group name. */
  MissingLines(BuyerGroupRows rows, Tonight tonight) {
    Set<String> named = new LinkedHashSet<>();
    rows.orders().stream().map(OrderRow::orderNo).forEach(named::add);
    rows.refunds().stream().map(RefundRow::orderNo).forEach(named::add);
    rows.refunds().stream().map(RefundRow::subOrder).forEach(named::add);
    for (String number : named) {
      String orderNo = tonight.knownLine(number).map(KnownLine::orderNo).orElse(number);
      List<KnownLine> ofOrder = tonight.known(orderNo);
      if (!ofOrder.isEmpty() && !tonight.exported(orderNo)) {
        ofOrder.forEach(this::add);
      }
    }
  }

  private void add(KnownLine line) {
    NewestFirst<LineRow> remembered = new NewestFirst<>(LineRow::source);
    remembered.add(Line.of(line).row());
    known.put(line.number(), line);
    stated.put(line.number(), StatedLine.of(remembered));
  }

  /** The lines that refunds may name, by their numbers: those of tonight and these. */
  Map<String, StatedLine> beside(Map<String, StatedLine> tonight) {
    if (stated.isEmpty()) {
      return tonight;
    }
    Map<String, StatedLine> named = new LinkedHashMap<>(tonight);
    named.putAll(stated);
    return named;
  }

  /** Those of which something new is told that never un-happens. */
  List<KnownLine> news(RefundWeighing refunds, Map<String, StatedOrder> orders) {
    List<KnownLine> news = new ArrayList<>();
    stated.forEach(
        (number, row) -> {
          KnownLine before = Objects.requireNonNull(known.get(number));
          StatedOrder order = orders.getOrDefault(before.orderNo(), StatedOrder.NOTHING);
          Settled now = settled(before, order, refunds.of(number, row, before.settled()));
          if (!now.equals(before.settled())) {
            news.add(before.settled(now));
          }
        });
    return news;
  }

  private static Settled settled(KnownLine line, StatedOrder order, Refunds told) {
    boolean whole = told.succeeded() && told.fully(line.facts().payable());
    return new Settled(
        line.settled().closed().or(order::closed), line.settled().whole() || whole, told.settled());
  }
}
