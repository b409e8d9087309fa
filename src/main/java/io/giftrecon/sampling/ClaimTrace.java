package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.pairing.Topic;
import io.giftrecon.pairing.WindowDistance;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What U1, U5, U12, U18, U19 and S31 to S33 answer about single lines, in words. */
final class ClaimTrace {
  private final RuleTrace trace;

  ClaimTrace(RuleTrace trace) {
    this.trace = trace;
  }

  /** U5: how the payment time of a line stands to the windows of the samples it may belong to. */
  void windows(Line line, List<Sample> samples) {
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      return;
    }
    for (Sample sample : samples) {
      trace.answer(
          line,
          Topic.WINDOW,
          "U5",
          () ->
              "付款时间 %s，%s 的派样时间：%s"
                  .formatted(
                      Times.show(paidAt),
                      sample.activityId(),
                      WindowDistance.show(paidAt, sample.window())));
    }
  }

  /** U5: a line of a sample item that is no row of the claims. */
  void noClaim(Line line, NoClaim why) {
    trace.conclude(line, Topic.DECISION, why.meaning(), why.change());
  }

  /**
   * U5, U12, U19, U1: what a line is for a sample.
   *
   * @param before the claims of its buyer group that were paid before it
   */
  void claim(ClaimLine claim, List<ClaimLine> before) {
    Line line = claim.line();
    if (!trace.asks(line)) {
      return;
    }
    ClaimCode code = claim.code();
    answer(line, Topic.CLAIM, "U5", price(claim));
    answer(line, Topic.CLAIM, "U5", "%s（%s）".formatted(code.meaning(), code));
    if (code.pending()) {
      answer(line, Topic.CLAIM, "U19", "待定：不计入派样单量，在旁边另计");
    }
    if (code == ClaimCode.NOT_TARGET_OR_OVER_LIMIT) {
      answer(line, Topic.CLAIM, "U5", claimedBefore(claim, before));
    }
    if (code.claim()) {
      answer(line, Topic.CLAIM, "U12", "不计销量，不计最低价");
    }
    String start = Times.show(claim.sample().window().from());
    switch (claim.member()) {
      case NEW -> answer(line, Topic.MEMBERSHIP, "U1", "在展示开始 %s 之后、付款之前入会，是新会员".formatted(start));
      case OLD -> answer(line, Topic.MEMBERSHIP, "U1", "在展示开始 %s 之前已经入会，是老会员".formatted(start));
      case NONE -> answer(line, Topic.MEMBERSHIP, "U1", "付款时没有入会，不是新会员");
      case UNKNOWN -> {}
    }
    trace.conclude(
        line,
        Topic.DECISION,
        "%s 的 %s：%s"
            .formatted(
                claim.sample().activityId(),
                claim.sample().itemId(),
                code.claim() ? code.outcome() + "，计入派样单量" : code.outcome()),
        code.change());
  }

  /** S31, S33: what came of the first claim of its buyer. */
  void came(ClaimLine claim, Claimer claimer) {
    trace.answer(
        claim.line(),
        Topic.LATER,
        "S31",
        () -> "从首次领取 %s 起：%s".formatted(Times.show(claimer.first()), horizons(claimer)));
    if (claimer.mapped()) {
      trace.answer(claim.line(), Topic.LATER, "S33", () -> fullSize(claimer));
    }
  }

  /**
   * S32, U18: what a line of no sample item is to the claims of its buyer.
   *
   * @param before the first claims that it follows
   */
  void later(Line line, LaterLine what, List<ClaimLine> before) {
    if (!trace.asks(line)) {
      return;
    }
    String item = line.row().itemId();
    answer(
        line,
        Topic.ITEM,
        "U5",
        item.isBlank() ? "导出没有商品ID，不知道是不是样品" : "商品 %s 不是样品".formatted(item));
    if (what == LaterLine.FINAL_PAYMENT_OPEN) {
      answer(line, Topic.LATER, "R6", "预售订单，没有已付尾款的证据");
    }
    if (what == LaterLine.COUNTS || what.pending()) {
      for (ClaimLine claim : before) {
        answer(
            line,
            Topic.LATER,
            "S32",
            "晚于 %s 的领取（%s，%s）"
                .formatted(
                    claim.sample().activityId(),
                    claim.sample().itemId(),
                    Times.show(claim.line().paymentTime())));
      }
      answer(line, Topic.LATER, "U18", "%s（%s）".formatted(what.meaning(), what));
    }
    trace.conclude(line, Topic.DECISION, what.meaning(), what.change());
  }

  private void answer(Line line, Topic topic, String rule, String text) {
    trace.answer(line, topic, rule, () -> text);
  }

  private static String price(ClaimLine claim) {
    BigDecimal payable = claim.payable();
    Sample sample = claim.sample();
    return "应付 %s 元，%d 件；U先价 %s 元，日销价 %s，每人限购 %d 件"
        .formatted(
            payable == null ? "未知" : Amounts.show(payable),
            claim.line().row().quantity(),
            Amounts.show(sample.price()),
            sample.item().dailyPrice().map(price -> Amounts.show(price) + " 元").orElse("没有填写"),
            sample.limit());
  }

  /** Which of the two it was, as far as the exports tell. */
  private static String claimedBefore(ClaimLine bought, List<ClaimLine> before) {
    if (!bought.line().buyer().known()) {
      return "买家未知，不知道此前有没有领取过";
    }
    return before.stream()
        .filter(claim -> claim.code().hasClaimer())
        .filter(claim -> claim.sample().equals(bought.sample()))
        .filter(claim -> claim.line().buyer().equals(bought.line().buyer()))
        .map(claim -> claim.line().paymentTime())
        .filter(first -> first.isBefore(bought.line().paymentTime()))
        .findFirst()
        .map(first -> "该买家已于 %s 领取过".formatted(Times.show(first)))
        .orElse("该买家此前没有计入的领取：多半不是目标用户，或此前的领取待定、已失效");
  }

  private static String horizons(Claimer claimer) {
    StringBuilder told = new StringBuilder();
    for (Horizon horizon : Horizon.values()) {
      told.append(told.isEmpty() ? "" : "，").append(horizon.days()).append("日");
      if (!claimer.mature().contains(horizon)) {
        told.append("未成熟");
      } else if (claimer.returned().contains(horizon)) {
        told.append("有回购");
      } else {
        told.append(claimer.pending().contains(horizon) ? "待定" : "没有回购");
      }
    }
    return told.toString();
  }

  private static String fullSize(Claimer claimer) {
    if (claimer.converted()) {
      return "其后购买了正装";
    }
    return claimer.mayHaveConverted() ? "其后是否购买正装待定" : "其后没有购买正装";
  }
}
