package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.Tonight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of several exports become lines, each stated once (R8, R9, R12). */
public final class LineAssembler {
  private static final int SAME_NIGHT_HOURS = 24;
  private static final Status<OrderStatus> UNSTATED = new Status<>(OrderStatus.UNKNOWN, "");
  private static final Status<OrderStatus> CLOSED = OrderStatus.of("交易关闭");

  private final RowDispositions dispositions = new RowDispositions();
  private final Map<String, StatedOrder> orders = new HashMap<>();
  private final OrderIdentities identities;
  private final Map<String, StatedLine> stated = new LinkedHashMap<>();
  private final Map<String, List<String>> subOrders = new LinkedHashMap<>();
  private final LineNames names = LineNames.empty();
  private final UnplacedRows unplaced = new UnplacedRows(dispositions);
  private final Map<String, Settled> settled = new HashMap<>();
  private final Map<String, BigDecimal> toldByLines = new HashMap<>();
  private final MissingLines missing;
  private final RefundOwners owners;
  private final RefundWeighing refunds;
  private final RefundsOfSomeLine homeless;
  private final RejectedRows rejected;
  private final Tonight tonight;
  private final SheetPairs sheet;

  /** Puts the rows of one buyer group together. */
  public LineAssembler(BuyerGroupRows rows, Tonight tonight) {
    List<OrderRow> orderRows = StatedOrder.withoutItemRows(rows.orders());
    LatestRows.of(orderRows, OrderRow::orderNo, OrderRow::source, dispositions)
        .forEach(
            (orderNo, order) -> {
              orders.put(orderNo, StatedOrder.of(order));
              order.believed().forEach(row -> dispositions.put(row, RowDisposition.USED));
            });
    identities = new OrderIdentities(rows.identities(), dispositions, tonight);
    Map<Source, Set<String>> linesOf = new HashMap<>();
    Map<String, List<LineRow>> byOrder = new LinkedHashMap<>();
    for (LineRow row : rows.lines()) {
      byOrder.computeIfAbsent(row.orderNo(), order -> new ArrayList<>()).add(row);
    }
    Set<String> sent = new HashSet<>();
    for (ReturnedRow row : rows.returned()) {
      if (row.word().marks()) {
        sent.add(row.oneYuanSubOrder());
        sent.add(row.mainSubOrder());
      }
    }
    byOrder.forEach(
        (orderNo, order) -> {
          List<KnownLine> known = tonight.known(orderNo);
          OrderLines named =
              OrderLines.of(
                  order, known, sent, number -> !tonight.rejected(number).isEmpty(), dispositions);
          known.forEach(line -> settled.put(named.names().of(line.number()), line.settled()));
          Map<String, StatedLine> ofOrder = new LinkedHashMap<>();
          named.lines().forEach((subOrder, line) -> ofOrder.put(subOrder, StatedLine.of(line)));
          stated.putAll(ofOrder);
          if (ofOrder.size() > 1) {
            orders.put(
                orderNo,
                orders
                    .getOrDefault(orderNo, StatedOrder.NOTHING)
                    .beside(ofOrder.values().stream().map(StatedLine::row).toList()));
          }
          subOrders.put(orderNo, List.copyOf(named.lines().keySet()));
          names.add(named.names());
          unplaced.add(named);
          linesOf.putAll(named.linesOfUnnumbered());
        });
    this.tonight = tonight;
    missing = new MissingLines(rows, tonight);
    owners = new RefundOwners(missing.beside(stated), rows.refunds(), dispositions);
    refunds = new RefundWeighing(owners, tonight);
    homeless = new RefundsOfSomeLine(tonight.homelessRefunds(), tonight::exported, owners);
    rejected = new RejectedRows(rows, tonight, linesOf);
    sheet = new SheetPairs(rows.sheet(), dispositions);
  }

  /** Every line of the buyer group. */
  public List<Line> lines() {
    return homeless.doubt(
        unplaced.doubt(
            stated.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList()));
  }

  /**
   * The refunds that fit no single line, where a right may depend on it.
   *
   * @param mattering sub-order numbers of one-yuan lines and of the main lines of records
   */
  List<Break> unmatchedRefunds(Set<String> mattering) {
    List<Break> breaks = new ArrayList<>();
    owners
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
        owners
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

  /** R45: takes down by what the buyers of lines are known, and what is none of theirs. */
  void traceBuyers(List<Line> lines, LineTrace trace) {
    for (Line line : lines) {
      if (trace.asks(line)) {
        trace.ids(line);
        identities.ofNobody(line.orderNo()).forEach(id -> trace.ofNobody(line, id));
        trace.apart(line);
        identities.ambiguous(Set.of(line.orderNo())).forEach(found -> trace.ambiguous(line, found));
      }
    }
  }

  /** R45: the ids that join nobody, where a right may depend on it. */
  List<Break> ambiguousBuyers(Set<String> orderNos) {
    return identities.ambiguous(orderNos);
  }

  /** R42, R63: what is told tonight of lines that the ledger knows and nobody exports. */
  List<KnownLine> missing() {
    return missing.news(refunds, orders);
  }

  /** R62: what the ledger's numbers of these orders are called tonight. */
  LineNames names() {
    return names;
  }

  /** R13: what the platform's own sheets say of the lines. */
  SheetPairs sheet() {
    return sheet;
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

  private Line line(String subOrder, StatedLine line) {
    LineRow row = line.row();
    StatedOrder order = orders.getOrDefault(row.orderNo(), StatedOrder.NOTHING);
    Optional<Stated<Status<OrderStatus>>> status = status(line, order);
    Settled before = settled.getOrDefault(subOrder, Settled.NOTHING);
    Optional<Source> closedBefore = before.closed().filter(told -> !isClosed(status));
    Refunds ofLine = besideOrder(refunds.of(subOrder, line, before), row.orderNo(), order);
    return new Line(
        row,
        subOrder,
        closedBefore.map(told -> CLOSED).or(() -> status.map(Stated::value)).orElse(UNSTATED),
        status.map(Stated::source).orElse(row.source()),
        row.paidAt() == null ? order.paidAt() : row.paidAt(),
        row.confirmedAt() == null ? order.confirmedAt() : row.confirmedAt(),
        paid(row, order),
        row.presale().or(order.presale()),
        identities.buyer(row.orderNo()),
        identities.receiver(row.orderNo()),
        tag(line, order),
        ofLine,
        line.rows(),
        oldestEvidence(status, ofLine),
        closedBefore,
        rejected.of(row.orderNo(), subOrders.getOrDefault(row.orderNo(), List.of())));
  }

  /** R37: a line that is 交易成功 with no refund in progress ages with the newest refund report. */
  private Optional<Source> oldestEvidence(
      Optional<Stated<Status<OrderStatus>>> status, Refunds ofLine) {
    Optional<Source> oldest =
        Stream.concat(ofLine.evidence().stream(), status.map(Stated::source).stream())
            .min(Comparator.comparing(Source::asOf));
    boolean done =
        status.filter(word -> word.value().kind() == OrderStatus.FINISHED).isPresent()
            && !ofLine.onHold();
    return done
        ? oldest.map(
            row ->
                tonight
                    .refundReport()
                    .filter(report -> report.asOf().isAfter(row.asOf()))
                    .orElse(row))
        : oldest;
  }

  /**
   * A98: an order report states more refunded than its lines tell of, so that nobody knows what was
   * refunded of the lines that tell of nothing.
   */
  private Refunds besideOrder(Refunds ofLine, String orderNo, StatedOrder order) {
    Optional<Stated<BigDecimal>> told =
        order
            .refundAmount()
            .filter(amount -> amount.value().signum() > 0)
            .filter(amount -> isBeside(amount.source(), ofLine.proof().source()));
    if (orderTells(ofLine, orderNo, order)) {
      return ofLine.with(
          new RefundProof(RefundProof.How.ORDER_TELLS, order.refund().orElseThrow()));
    }
    if (told.isEmpty() || !ofLine.proof().known() || ofLine.succeeded() || ofLine.onHold()) {
      return ofLine;
    }
    BigDecimal ofLines = toldByLines.computeIfAbsent(orderNo, this::toldByLines);
    return told.filter(amount -> amount.value().compareTo(ofLines) > 0)
        .map(amount -> new RefundProof(RefundProof.How.CONTRADICTED, amount.source()))
        .map(ofLine::with)
        .orElse(ofLine);
  }

  /**
   * A111: whether an order report tells of a refund in words of its own, which no line of the order
   * does: the silence of a refund report is no proof then.
   */
  private boolean orderTells(Refunds ofLine, String orderNo, StatedOrder order) {
    return ofLine.proof().how() == RefundProof.How.SILENT_REPORT
        && order.refund().filter(row -> isBeside(row, ofLine.proof().source())).isPresent()
        && refundsOfLines(orderNo).noneMatch(line -> line.succeeded() || line.onHold());
  }

  /** R9: what the merchant agreed to refund of all lines of an order, as far as these tell. */
  private BigDecimal toldByLines(String orderNo) {
    return refundsOfLines(orderNo).map(Refunds::agreed).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Stream<Refunds> refundsOfLines(String orderNo) {
    return subOrders.getOrDefault(orderNo, List.of()).stream()
        .map(
            sub ->
                refunds.of(
                    sub,
                    Objects.requireNonNull(stated.get(sub)),
                    settled.getOrDefault(sub, Settled.NOTHING)));
  }

  /** Whether a row is of the same night as another or newer, as R30 (c) takes it. */
  private static boolean isBeside(Source row, Source other) {
    return !row.asOf().isBefore(other.asOf().minusHours(SAME_NIGHT_HOURS));
  }

  /**
   * A12: the line's own status, else its order's; what any export has shown closed is closed, and
   * of what the order is called by a word that nobody knows the line's own does not tell more.
   */
  private static Optional<Stated<Status<OrderStatus>>> status(StatedLine line, StatedOrder order) {
    return order
        .status()
        .filter(status -> !isClosed(line.status()))
        .filter(status -> isClosed(order.status()) || isUnknownBeside(status, line))
        .or(line::status)
        .or(order::status);
  }

  private static boolean isUnknownBeside(Stated<Status<OrderStatus>> order, StatedLine line) {
    return order.value().kind() == OrderStatus.UNKNOWN
        && line.status()
            .filter(own -> own.value().kind() != OrderStatus.UNKNOWN)
            .filter(own -> isBeside(order.source(), own.source()))
            .isPresent();
  }

  private static boolean isClosed(Optional<Stated<Status<OrderStatus>>> status) {
    return status.filter(word -> word.value().kind() == OrderStatus.CLOSED).isPresent();
  }

  private @Nullable BigDecimal paid(LineRow row, StatedOrder order) {
    boolean alone = subOrders.getOrDefault(row.orderNo(), List.of()).size() == 1;
    return row.paid() == null && alone ? order.paid() : row.paid();
  }

  private static Optional<Tag> tag(StatedLine line, StatedOrder order) {
    return line.tag().or(order::tag).map(tag -> Tag.parse(tag.value(), tag.source().asOf()));
  }
}
