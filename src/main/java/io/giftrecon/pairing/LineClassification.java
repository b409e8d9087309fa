package io.giftrecon.pairing;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.order.Endings;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RowDisposition;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R1 and R2: which lines are one-yuan lines, which are main lines, and for which activities. */
final class LineClassification {
  private static final BigDecimal ONE_YUAN = BigDecimal.ONE;

  private final Campaign campaign;
  private final RowDispositions dispositions;
  private final SheetPairs sheet;
  private final LineTrace trace;
  private final List<OneYuanLine> oneYuan = new ArrayList<>();
  private final List<MainLine> main = new ArrayList<>();
  private final List<MainLine> nameless = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();

  LineClassification(
      List<Line> lines,
      Campaign campaign,
      RowDispositions dispositions,
      SheetPairs sheet,
      LineTrace trace) {
    this.campaign = campaign;
    this.dispositions = dispositions;
    this.sheet = sheet;
    this.trace = trace;
    Map<String, List<Line>> mainLinesOfOrder = new HashMap<>();
    Map<Line, OneYuanItem> oneYuanItems = new HashMap<>();
    for (Line line : lines) {
      Optional<OneYuanItem> item =
          campaign.enrolments().find(line.row().itemId(), line.row().itemCode());
      trace.line(line, item);
      if (item.isPresent()) {
        oneYuanItems.put(line, item.get());
      } else if (!sheet.isOneYuan(line)) {
        mainLinesOfOrder.computeIfAbsent(line.orderNo(), key -> new ArrayList<>()).add(line);
      }
    }
    for (Line line : lines) {
      OneYuanItem item = oneYuanItems.get(line);
      if (item != null) {
        addOneYuan(line, item);
      } else if (sheet.isOneYuan(line)) {
        addUnenrolled(line);
      } else {
        addMain(line, mainLinesOfOrder.getOrDefault(line.orderNo(), List.of()));
      }
    }
    oneYuan.sort(OneYuanLine.BY_PAYMENT);
    main.sort(MainLine.BY_PAYMENT);
    nameless.sort(MainLine.BY_PAYMENT);
  }

  /** Every paid line of a one-yuan item, in payment order. */
  List<OneYuanLine> oneYuan() {
    return oneYuan;
  }

  /** Every line of a main item paid in a main window whose buyer or tag is known. */
  List<MainLine> main() {
    return main;
  }

  /** Every line of a main item paid in a main window that nothing but its ending can pair (R48). */
  List<MainLine> nameless() {
    return nameless;
  }

  /** R48: one of them pairs, or would. */
  void use(MainLine found) {
    use(found.line(), RowDisposition.USED);
    trace.mainLine(found);
  }

  /** R3: one of them is of nobody. */
  void leave(MainLine found, Endings endings) {
    use(found.line(), RowDisposition.NO_BUYER);
    trace.ofNobody(found.line(), endings);
  }

  List<Break> breaks() {
    return breaks;
  }

  private void addOneYuan(Line line, OneYuanItem item) {
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      trace.oneYuanWithoutTime(line);
      boolean neverPaid = line.status().kind() == OrderStatus.UNPAID || line.closed();
      dispositions.put(
          line.row().source(), neverPaid ? RowDisposition.UNPAID : RowDisposition.USED);
      if (!neverPaid) {
        breaks.add(Break.of(BreakCode.PAYMENT_TIME_UNKNOWN, line, "订单状态 " + line.status().text()));
      }
      return;
    }
    use(line, RowDisposition.USED);
    trace.oneYuanWindows(line, item);
    List<Activity> countsFor =
        item.activities().stream()
            .filter(activity -> activity.reservation().contains(paidAt))
            .toList();
    oneYuan.add(new OneYuanLine(line, item, countsFor));
    if (countsFor.isEmpty()) {
      breaks.add(
          Break.of(
              BreakCode.ONE_YUAN_OUTSIDE_WINDOW,
              line,
              "报名活动 " + String.join("、", item.activities().stream().map(Activity::name).toList())));
    }
  }

  /** R1: a one-yuan line of the platform's whose item nobody has enrolled here is no main line. */
  private void addUnenrolled(Line line) {
    use(line, RowDisposition.USED);
    breaks.add(
        Break.of(
            BreakCode.PLATFORM_PAIR_EXTRA, line, "平台表里是1元商品，报名表里没有审核通过的商品 " + line.row().itemId()));
  }

  private void addMain(Line line, List<Line> mainLinesOfOrder) {
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      use(line, RowDisposition.UNPAID);
      trace.mainWithoutTime(line);
      return;
    }
    trace.mainWindows(line, campaign.job().activities());
    List<Activity> activities =
        campaign.job().activities().stream()
            .filter(activity -> activity.main().contains(paidAt))
            .toList();
    boolean tagged = line.tag().filter(tag -> !tag.orderNos().isEmpty()).isPresent();
    if (activities.isEmpty()) {
      use(line, RowDisposition.OUTSIDE_WINDOWS);
      trace.outsideWindows(line);
      return;
    }
    boolean service = ServiceLines.isService(line, mainLinesOfOrder);
    MainLine found = new MainLine(line, activities, service, !service && costsOneYuan(line));
    if (!line.buyer().known() && !tagged && !sheet.lists(line)) {
      nameless.add(found);
    } else {
      use(found);
      main.add(found);
    }
  }

  private void use(Line line, RowDisposition use) {
    line.rows().forEach(row -> dispositions.put(row, use));
  }

  /**
   * R1: looks like a one-yuan item that was never approved. Where no export states the price, what
   * had to be paid for a piece tells it.
   */
  private static boolean costsOneYuan(Line line) {
    BigDecimal price = line.row().price();
    if (price != null) {
      return price.compareTo(ONE_YUAN) <= 0;
    }
    BigDecimal payable = line.payableOrPaid();
    BigDecimal atOneYuan = BigDecimal.valueOf(line.row().quantity());
    return payable != null && payable.compareTo(atOneYuan) <= 0;
  }
}
