package io.giftrecon.pairing;

import io.giftrecon.order.Ending;
import io.giftrecon.order.EndingEvidence;
import io.giftrecon.order.Times;
import org.jspecify.annotations.Nullable;

/** What R3, R4 and R13 answer about the pairs of lines, in words. */
final class PairTrace {
  private final RuleTrace trace;

  PairTrace(RuleTrace trace) {
    this.trace = trace;
  }

  boolean asks(Line line) {
    return trace.asks(line);
  }

  /** A break of a main line. */
  void found(MainLine main, Break found) {
    trace.answer(
        main.line(),
        Topic.BREAK,
        found.code().rule(),
        () -> "%s（%s）：%s".formatted(found.code().meaning(), found.code(), found.detail()));
  }

  /** R3: a main line that has no record. */
  void unpaired(MainLine main) {
    if (main.awaitsFinalPayment()) {
      trace.conclude(
          main.line(),
          Topic.NO_PAIR,
          "预售尾款未付，暂不关联，不在下载表中",
          "买家付尾款后再导出一次（step_trade_status 为 FRONT_PAID_FINAL_PAID，或状态越过“等待买家付款”）。");
      return;
    }
    trace.answer(
        main.line(),
        Topic.NO_PAIR,
        "R3",
        () -> main.line().buyer().known() ? "没有更早付款、可关联的1元订单" : "平台标记里没有可关联的1元订单");
    trace.conclude(
        main.line(),
        Topic.NO_PAIR,
        "没有可关联的1元订单，不在下载表中",
        "若该买家确有1元订单：看它是否报名并审核通过、在预约期内、早于本单付款，且买家一致。");
  }

  /** R3, R13, R46: a record, on both sides. */
  void record(PairedRecord paired) {
    Line main = paired.main().line();
    if (paired.oneYuan().stream().map(OneYuanLine::orderNo).distinct().count()
        == ReservationCap.CAP) {
      trace.answer(main, Topic.PAIR, "R46", () -> "一条记录最多12笔1元订单，按买家和按平台标记关联的一起算");
    }
    for (OneYuanLine line : paired.oneYuan()) {
      trace.answer(
          main,
          Topic.PAIR,
          paired.byEnding() ? "R48" : main.buyer().known() ? "R3" : "R13",
          () -> "关联1元商品子订单 %s（%s 付款）".formatted(line.subOrder(), Times.show(line.line().paidAt())));
      trace.answer(
          line.line(),
          Topic.PAIR,
          paired.byEnding() ? "R48" : line.line().buyer().known() ? "R3" : "R13",
          () -> "与主商品子订单 %s 关联（%s 付款）".formatted(main.subOrder(), Times.show(main.paidAt())));
    }
  }

  /** R47: why endings are believed, of both sides of what only they pair. */
  void believed(PairedRecord paired, EndingEvidence evidence) {
    believed(paired.main().line(), evidence);
    paired.oneYuan().forEach(line -> believed(line.line(), evidence));
  }

  private void believed(Line line, EndingEvidence evidence) {
    trace.answer(
        line,
        Topic.PAIR,
        "R47",
        () ->
            "订单号尾号 %s，今晚相信尾号：1元订单 %d 种尾号，主商品订单 %d 种，相同 %d 种（碰巧约 %.1f 种）；有两笔以上订单的买家 %d 位，尾号一致 %d 位"
                .formatted(
                    Ending.show(Ending.of(line.orderNo())),
                    evidence.oneYuan(),
                    evidence.main(),
                    evidence.shared(),
                    evidence.expected(),
                    evidence.buyers(),
                    evidence.alike()));
  }

  /** R3: who bought a one-yuan line; R48: endings may pair it besides tags. */
  void buyer(OneYuanLine line, boolean byEnding) {
    trace.answer(
        line.line(),
        Topic.BUYER,
        "R3",
        () ->
            line.line().buyer().known()
                ? "买家 %s".formatted(line.line().buyer().name())
                : byEnding ? "找不到买家（空白或已脱敏），只能靠平台标记或订单号尾号关联" : "找不到买家（空白或已脱敏），只能靠平台标记关联");
  }

  /** R4: whether a one-yuan line is among its buyer's twelve. */
  void cap(OneYuanLine line, boolean counts) {
    trace.answer(
        line.line(),
        Topic.CAP,
        "R4",
        () -> counts ? "在该买家最早付款的12笔之内" : "该买家的1元订单超过12笔，本笔付款较晚，不在最早的12笔之内");
  }

  /** Why a one-yuan line stands in no record, and what would change it. */
  void unpaired(OneYuanLine line, NoPair reason) {
    String answer = reason.answer;
    if (answer != null) {
      trace.answer(line.line(), Topic.NO_PAIR, "R3", () -> answer);
    }
    trace.conclude(line.line(), Topic.NO_PAIR, reason.result, reason.change);
  }

  /** Why a one-yuan line stands in no record: the first that fits. */
  enum NoPair {
    COUNTS_FOR_NOTHING(null, "不计入活动，没有权益", "付款时间不会再变；若活动时间或报名活动写错了，改正任务文件或报名表后重新运行。"),
    BEYOND_TWELVE(null, "第13笔及以后的1元订单不计，没有权益", "不会改变：退款的1元订单也占名额。"),
    OF_NOBODY(null, "不知道买家是谁，无法关联主商品订单", "补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。"),
    SAME_SECOND("与主商品在同一秒付款，无法认定先后", "没有关联的主商品订单，列入未回访名单", "该买家在活动期内再买一件主商品。"),
    NOT_RETURNED("该买家没有在其后、活动期内付款的主商品订单", "没有关联的主商品订单，列入未回访名单", "该买家在活动期内购买主商品并付款（预售须付尾款）。");

    private final @Nullable String answer;
    private final String result;
    private final String change;

    NoPair(@Nullable String answer, String result, String change) {
      this.answer = answer;
      this.result = result;
      this.change = change;
    }
  }
}
