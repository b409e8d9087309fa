package io.giftrecon.pairing;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Window;
import io.giftrecon.order.Ending;
import io.giftrecon.order.Endings;
import io.giftrecon.order.Times;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What R1 to R3, R6, R7, R13 and R44 to R48 answer about single lines, in words. */
final class LineTrace {
  private final RuleTrace trace;
  private final EvidenceTrace evidence;

  LineTrace(RuleTrace trace) {
    this.trace = trace;
    this.evidence = new EvidenceTrace(trace);
  }

  boolean asks(Line line) {
    return trace.asks(line);
  }

  /** R45: ids of an order that join nobody. */
  void ambiguous(Line line, Break found) {
    trace.answer(
        line,
        Topic.BUYER,
        found.code().rule(),
        () -> "%s（%s）：%s".formatted(found.code().meaning(), found.code(), found.detail()));
  }

  /** R36, R45: the other names of a buyer who has several, or that no name is usable. */
  void ids(Line line) {
    if (!line.buyer().known()) {
      trace.answer(line, Topic.BUYER, "R36", () -> "没有能用的买家标识：空白、占位的（NULL、匿名用户…）和打了码的都不算一个人");
    }
    if (line.buyer().ids().size() > 1) {
      trace.answer(
          line,
          Topic.BUYER,
          "R45",
          () -> "同一买家的标识：" + String.join("、", new TreeSet<>(line.buyer().ids())));
    }
  }

  /** R12, R1, R8: which row of which export is believed, and what it says of item and refunds. */
  void line(Line line, Optional<OneYuanItem> item) {
    if (!asks(line)) {
      return;
    }
    evidence.line(line);
    trace.answer(
        line,
        Topic.ITEM,
        "R1",
        () ->
            item.map(LineTrace::approved)
                .orElseGet(() -> "商品 %s 没有报名或没有审核通过，按主商品处理".formatted(line.row().itemId())));
  }

  /** R44: a refund that may be this line's or another's. */
  void unmatchedRefund(Line line, Break found) {
    trace.answer(
        line,
        Topic.REFUND_OWNER,
        "R44",
        () ->
            "%s（%s，%s 第 %d 行）"
                .formatted(
                    found.code().meaning(),
                    found.detail(),
                    found.source().file(),
                    found.source().line()));
  }

  /** R2: how the payment time of a one-yuan line stands to the windows of its activities. */
  void oneYuanWindows(Line line, OneYuanItem item) {
    windows(line, item.activities(), "预约期", Activity::reservation);
  }

  /** R2: how the payment time of a main line stands to the main windows. */
  void mainWindows(Line line, List<Activity> activities) {
    windows(line, activities, "活动期", Activity::main);
  }

  /** R2: a one-yuan line without a payment time. */
  void oneYuanWithoutTime(Line line) {
    trace.answer(line, Topic.WINDOW, "R2", () -> "没有付款时间，无法判断是否在预约期内");
    trace.conclude(line, Topic.WINDOW, "不计入活动，没有权益", "导出含“订单付款时间”的报表后重新运行；若买家确实没有付款，则不会改变。");
  }

  /** R2: a main line without a payment time. */
  void mainWithoutTime(Line line) {
    trace.answer(line, Topic.WINDOW, "R2", () -> "没有付款时间");
    trace.conclude(line, Topic.WINDOW, "未付款，不计入活动", "买家付款后再导出一次。");
  }

  /** R2: a main line paid outside every main window. */
  void outsideWindows(Line line) {
    trace.conclude(line, Topic.WINDOW, "不在任何活动期内付款，不在下载表中", "付款时间不会再变；若活动时间写错了，改正任务文件后重新运行。");
  }

  /** R47: an id of an order that is nobody's. */
  void ofNobody(Line line, String id) {
    trace.answer(line, Topic.BUYER, "R47", () -> "买家标识 %s 的订单有三种以上的尾号，不是一个人的，不凭它关联".formatted(id));
  }

  /** R47: orders that are said to be one buyer's and end differently. */
  void apart(Line line) {
    line.buyer()
        .apart()
        .ifPresent(
            apart ->
                trace.answer(
                    line, Topic.BUYER, "R47", () -> "这个买家名下的订单号尾号不同，不像一个人的：" + apart.words()));
  }

  /** R3: a main line of nobody; R48: nor does its ending pair it. */
  void ofNobody(Line line, Endings endings) {
    if (endings.pair() && Ending.of(line.orderNo()) != Ending.NONE) {
      trace.answer(
          line,
          Topic.NO_PAIR,
          "R48",
          () -> "尾号 %s 没有更早付款、可关联的1元订单".formatted(Ending.show(Ending.of(line.orderNo()))));
    }
    trace.answer(line, Topic.NO_PAIR, "R3", () -> "找不到买家（空白或已脱敏），也没有平台标记");
    trace.conclude(
        line,
        Topic.NO_PAIR,
        "不知道买家是谁，无法关联1元订单，不在下载表中",
        "补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。");
  }

  /** R6, R7, R1: what kind of main line it is. */
  void mainLine(MainLine main) {
    if (main.awaitsFinalPayment()) {
      trace.answer(main.line(), Topic.MAIN_ITEM, "R6", () -> "预售订单，没有已付尾款的证据");
    }
    if (main.service()) {
      boolean stated = main.line().row().service() != null;
      trace.answer(
          main.line(),
          Topic.MAIN_ITEM,
          "R7",
          () ->
              stated
                  ? "平台写明是服务行（is_service_order 或 service_orders）"
                  : "应付为 0、没有退款、同单另有应付大于 0 的主商品：是服务行");
    }
    if (main.suspect()) {
      trace.answer(main.line(), Topic.MAIN_ITEM, "R1", () -> "单价不超过 1.00，疑似未报名的1元商品");
    }
    main.line()
        .tag()
        .ifPresent(
            tag ->
                trace.answer(
                    main.line(),
                    Topic.TAG,
                    "R13",
                    () ->
                        "平台标记："
                            + (tag.orderNos().isEmpty() ? "空" : String.join("、", tag.orderNos()))));
  }

  private void windows(
      Line line, List<Activity> activities, String name, Function<Activity, Window> window) {
    for (Activity activity : activities) {
      trace.answer(
          line,
          Topic.WINDOW,
          "R2",
          () ->
              "付款时间 %s，%s 的%s：%s"
                  .formatted(
                      Times.show(line.paidAt()),
                      activity.name(),
                      name,
                      WindowDistance.show(line.paymentTime(), window.apply(activity))));
    }
  }

  private static String approved(OneYuanItem item) {
    return "商品 %s 已报名并审核通过，是1元商品（%s）".formatted(item.itemId(), benefits(item));
  }

  /** Kind and benefits; each activity's own where they differ (R43). */
  private static String benefits(OneYuanItem item) {
    List<String> each = item.enrolments().stream().map(LineTrace::benefits).toList();
    if (each.stream().distinct().count() == 1) {
      return each.get(0);
    }
    return item.enrolments().stream()
        .map(row -> row.activity().name() + " " + benefits(row))
        .collect(Collectors.joining("；"));
  }

  private static String benefits(Enrolment row) {
    return row.kind().word() + "：" + String.join("、", row.benefits());
  }
}
