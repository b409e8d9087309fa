package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** R6, R12, R31, R37, R42: every line of the shop as the exports of tonight have it. */
public final class PlainFacts {

  private final PlainEnrolments enrolments;
  private final PlainRows rows;
  private final PlainRefundOwners owners;
  private final PlainRefundStates refunds;
  private final PlainBuyers buyers;
  private final PlainDoubts doubts;
  private final PlainUnplacedDoubts unplaced;
  private final PlainHomeless homeless;
  private final Set<String> strangeReports;
  private final Map<String, String> receivers;
  private final List<PlainLine> lines = new ArrayList<>();

  public PlainFacts(PlainShop shop) {
    enrolments = new PlainEnrolments(shop);
    rows = new PlainRows(shop);
    owners = new PlainRefundOwners(nameable(), rows.refunds());
    strangeReports = strangeReports();
    refunds = new PlainRefundStates(owners, rows.files(), strangeReports);
    buyers = new PlainBuyers(shop, rows.orders());
    Map<String, String> orderOfSub = new HashMap<>();
    rows.lines().forEach((sub, line) -> orderOfSub.put(sub, line.newest().row().order()));
    doubts = new PlainDoubts(shop, rows, orderOfSub);
    receivers = rows.receivers();
    unplaced = new PlainUnplacedDoubts(rows.unplaced(), rows.linesThatMayBeOne(), asked());
    homeless = new PlainHomeless(rows.refunds(), named(), endings().believed());
    rows.lines().forEach((sub, line) -> lines.add(line(sub, line)));
  }

  /** A123: what a refund may name: the orders, and the lines that have a number. */
  private Set<String> named() {
    Set<String> named = new TreeSet<>(rows.orders().keySet());
    rows.lines()
        .forEach(
            (sub, line) -> {
              named.add(line.newest().row().order());
              line.stating("子订单编号").ifPresent(seen -> named.add(sub));
            });
    return named;
  }

  /** A133: the refund reports of which no number looks like that of an order or a line. */
  private Set<String> strangeReports() {
    Set<String> shapes = new TreeSet<>();
    named().forEach(number -> shapes.add(shape(number)));
    Set<String> reports = new TreeSet<>();
    Set<String> like = new TreeSet<>();
    for (PlainHistory refund : rows.refunds()) {
      for (PlainHistory.Seen seen : refund.rows()) {
        reports.add(seen.file().name());
        if (shapes.isEmpty() || shapes.contains(shape(seen.row().order()))) {
          like.add(seen.file().name());
        }
      }
    }
    reports.removeAll(like);
    return reports;
  }

  private static String shape(String number) {
    return number.matches("\\d+") ? "digits " + number.length() : "";
  }

  /** A123, A140: whether a refund that has no order may be of a line. */
  private boolean mayHaveHomeless(String order, String sub, PlainHistory line) {
    boolean numbered = line.stating("子订单编号").isPresent();
    boolean byRows = !owners.of(sub).isEmpty();
    Optional<LocalDateTime> ownWord = line.stating("退款状态").map(seen -> seen.file().asOf());
    PlainHomeless.Asked asked =
        new PlainHomeless.Asked(
            order,
            line.text("商品ID"),
            line.text("商家编码"),
            time(line).or(() -> time(rows.listed(order))).or(() -> time(rows.linesOf(order))),
            byRows ? Optional.empty() : ownWord);
    return homeless.altered(asked, numbered ? sub : "") || (!numbered && homeless.on(asked));
  }

  private Map<String, PlainUnplacedDoubts.Line> asked() {
    Map<String, PlainUnplacedDoubts.Line> asked = new HashMap<>();
    rows.lines()
        .forEach(
            (sub, line) -> {
              String order = line.newest().row().order();
              boolean closed =
                  statusFrom(line, rows.orderReports(order)).map(PlainFacts::status).stream()
                      .anyMatch(PlainWords.CLOSED::equals);
              asked.put(sub, new PlainUnplacedDoubts.Line(closed, refunds.of(line, order, sub)));
            });
    return asked;
  }

  public List<PlainLine> lines() {
    return lines;
  }

  /** The order number of every refund that cannot be told whose it is. */
  List<PlainRefundOwners.Unmatched> unmatchedRefunds() {
    return owners.unmatched();
  }

  List<Break> breaks(Predicate<String> hasOneYuanLine) {
    return buyers.breaks(hasOneYuanLine);
  }

  /** Everything that the buyer of an order is called (R45). */
  public Set<String> idsOf(String order) {
    return buyers.idsOf(order);
  }

  /** Everything that any order of the exports names a buyer by. */
  public Set<String> allIds() {
    return buyers.allIds();
  }

  /** R47: what the endings of order numbers show. */
  PlainEndings endings() {
    return buyers.endings();
  }

  boolean unreadableRefund() {
    return doubts.unreadableRefund() || !strangeReports.isEmpty();
  }

  private List<PlainRefundOwners.Line> nameable() {
    List<PlainRefundOwners.Line> nameable = new ArrayList<>();
    rows.lines()
        .forEach(
            (sub, line) ->
                nameable.add(
                    new PlainRefundOwners.Line(
                        line.newest().row().order(),
                        sub,
                        line.stating("子订单编号").isEmpty(),
                        line.text("商品ID"),
                        line.text("商家编码"))));
    return nameable;
  }

  /** R42: which item a line is, any export may tell; by its id, else by the merchant's code. */
  private String item(PlainHistory line) {
    String item = line.text("商品ID");
    return item.isEmpty() ? enrolments.itemOfCode(line.text("商家编码")) : item;
  }

  /** A98: more refunded of the order than its lines tell of. */
  private PlainRefunds besideOrder(PlainRefunds state, String number) {
    Optional<Seen> told = rows.listed(number).newestWhere(seen -> amount(seen).isPresent());
    BigDecimal amount = told.flatMap(PlainFacts::amount).orElse(BigDecimal.ZERO);
    boolean asks =
        told.isPresent()
            && amount.signum() > 0
            && state.known()
            && !state.succeeded()
            && !state.unmatched()
            && !PlainWords.IN_PROGRESS.contains(state.latestStatus())
            && state
                .knownAsOf()
                .filter(known -> told.get().file().asOf().isBefore(known.minusHours(24)))
                .isEmpty();
    if (!asks) {
      return state;
    }
    BigDecimal ofLines = BigDecimal.ZERO;
    for (Map.Entry<String, PlainHistory> line : rows.lines().entrySet()) {
      if (line.getValue().newest().row().order().equals(number)) {
        PlainRefunds other = refunds.of(line.getValue(), number, line.getKey());
        ofLines = ofLines.add(other.agreedAmount());
      }
    }
    return amount.compareTo(ofLines) > 0 ? state.notKnown(told.get().file().asOf()) : state;
  }

  private static Optional<BigDecimal> amount(Seen order) {
    return order.row().amount("退款金额");
  }

  private PlainLine line(String sub, PlainHistory line) {
    String number = line.newest().row().order();
    PlainHistory order = rows.orders().getOrDefault(number, PlainHistory.EMPTY);
    Optional<BigDecimal> price = amount(line, "价格");
    int quantity = amount(line, "购买数量").orElse(BigDecimal.ONE).intValueExact();
    Optional<Seen> stated = statusFrom(line, rows.orderReports(number));
    String status = stated.map(PlainFacts::status).orElse("");
    PlainRefunds state = besideOrder(refunds.of(line, number, sub), number);
    return new PlainLine(
        number,
        sub,
        item(line),
        line.text("标题"),
        price,
        quantity,
        amount(line, "买家应付货款")
            .or(() -> price.map(each -> each.multiply(BigDecimal.valueOf(quantity)))),
        paid(line, order),
        time(line).or(() -> time(rows.listed(number))).or(() -> time(rows.linesOf(number))),
        status,
        buyers.of(number),
        buyers.name(number),
        presaleUnpaid(line.and(order).and(rows.linesOf(number)), status),
        state,
        tag(line),
        line.withColumn("one_yuan_reservation_orders").orElse(line.newest()).file().asOf(),
        trust(number, stated, state, unplaced.on(sub) || mayHaveHomeless(number, sub, line)),
        amount(line, "买家应付货款").isPresent(),
        amount(line, "购买数量").isPresent());
  }

  private static String status(Seen seen) {
    return PlainWords.order(seen.row().text("订单状态"));
  }

  private static Optional<BigDecimal> amount(PlainHistory rows, String column) {
    return rows.stating(column).flatMap(seen -> seen.row().amount(column));
  }

  private static Optional<LocalDateTime> time(PlainHistory rows) {
    return rows.stating("订单付款时间").flatMap(seen -> seen.row().time("订单付款时间"));
  }

  /** The line's own paid amount; that of the order is the line's where it is the only one. */
  private Optional<BigDecimal> paid(PlainHistory line, PlainHistory order) {
    String number = line.newest().row().order();
    long linesOfOrder =
        rows.lines().values().stream()
            .filter(other -> other.newest().row().order().equals(number))
            .count();
    Optional<BigDecimal> own = amount(line, "买家实际支付金额");
    return own.isPresent() || linesOfOrder > 1 ? own : amount(order, "买家实际支付金额");
  }

  /**
   * A12, R42: the line's own status, else its order's; but whoever told that line or order is
   * closed is right for ever.
   */
  private static Optional<Seen> statusFrom(PlainHistory line, PlainHistory order) {
    Optional<Seen> own = line.stating("订单状态");
    return line.newestWhere(seen -> status(seen).equals(PlainWords.CLOSED))
        .or(() -> order.newestWhere(seen -> status(seen).equals(PlainWords.CLOSED)))
        .or(() -> order.stating("订单状态").filter(seen -> nobodyKnows(seen, own)))
        .or(() -> own)
        .or(() -> order.stating("订单状态"));
  }

  /** A12, R14: a word that nobody knows, not a day older than what the line says of itself. */
  private static boolean nobodyKnows(Seen order, Optional<Seen> own) {
    return !PlainWords.ORDER_WORDS.contains(status(order))
        && own.filter(seen -> PlainWords.ORDER_WORDS.contains(status(seen)))
            .filter(seen -> !order.file().asOf().isBefore(seen.file().asOf().minusHours(24)))
            .isPresent();
  }

  /** R6, A6, R42: a presale order, by any export, without evidence of its final payment. */
  private static boolean presaleUnpaid(PlainHistory all, String status) {
    boolean presale =
        List.of("step_trade_status", "分阶段订单信息", "分阶段信息").stream()
                .anyMatch(column -> all.stating(column).isPresent())
            || all.any(seen -> seen.row().text("预售订单").equals("是"));
    boolean finalPaid =
        all.any(seen -> seen.has("step_trade_status"))
            ? all.text("step_trade_status").equals("FRONT_PAID_FINAL_PAID")
            : PlainWords.ORDER_WORDS.contains(status)
                && !status.equals(PlainWords.UNPAID)
                && !status.equals(PlainWords.CLOSED);
    return presale && !finalPaid;
  }

  /** R13: the platform's list of order numbers, whatever separates them. */
  private static Optional<Set<String>> tag(PlainHistory line) {
    return line.withColumn("one_yuan_reservation_orders").map(seen -> tagged(seen.row()));
  }

  static Set<String> tagged(PlainRow row) {
    Set<String> numbers = new TreeSet<>(PlainLine.NUMBERS);
    numbers.addAll(List.of(row.text("one_yuan_reservation_orders").split("[,;|\\s]+", -1)));
    numbers.remove("");
    return numbers;
  }

  private PlainTrust trust(
      String order, Optional<Seen> status, PlainRefunds state, boolean unplacedDoubt) {
    List<LocalDateTime> evidence = new ArrayList<>(state.evidence());
    status.ifPresent(seen -> evidence.add(seen.file().asOf()));
    return new PlainTrust(
        doubts.on(order),
        !state.known() || unplacedDoubt,
        buyers.contradicted(order),
        buyers.implausible(order, rows.numbers(), receivers),
        oldest(evidence, status, state));
  }

  /** R37: a line that is 交易成功 ages with the newest refund report, not with its own export. */
  private Optional<LocalDateTime> oldest(
      List<LocalDateTime> evidence, Optional<Seen> status, PlainRefunds state) {
    Optional<LocalDateTime> oldest = evidence.stream().min(LocalDateTime::compareTo);
    boolean done = status.map(seen -> status(seen).equals(PlainWords.SUCCESS)).orElse(false);
    boolean inProgress = state.unmatched() || PlainWords.IN_PROGRESS.contains(state.latestStatus());
    return done && !inProgress
        ? oldest.map(own -> refunds.newestReport().filter(own::isBefore).orElse(own))
        : oldest;
  }
}
