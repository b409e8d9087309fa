package io.giftrecon.explain;

import io.giftrecon.campaign.Sample;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.WindowDistance;
import io.giftrecon.sampling.ClaimCode;
import io.giftrecon.sampling.ClaimLine;
import io.giftrecon.sampling.Claimer;
import io.giftrecon.sampling.Horizon;
import io.giftrecon.sampling.SampledGroup;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** U1, U5, U12: why a line of a sample item is a claim, or none. */
final class SampleLineExplainer {
  private final ExplanationText text;
  private final SampledGroup sampled;

  SampleLineExplainer(ExplanationText text, SampledGroup sampled) {
    this.text = text;
    this.sampled = sampled;
  }

  /** A line of a sample item: whether it is a claim of each sample it may belong to. */
  void line(Line line, List<Sample> samples) {
    LocalDateTime paidAt = line.paidAt();
    for (Sample sample : samples) {
      if (paidAt != null) {
        text.rule(
            "U5",
            "付款时间 %s，%s 的派样时间：%s"
                .formatted(
                    Times.show(paidAt),
                    sample.activityId(),
                    WindowDistance.show(paidAt, sample.window())));
      }
    }
    List<ClaimLine> claims =
        sampled.claims().stream().filter(claim -> claim.line().equals(line)).toList();
    claims.forEach(this::claim);
    if (claims.isEmpty() && paidAt == null) {
      text.result("没有付款，不是领取");
      text.change("买家在派样时间内按U先价付款后再导出一次。");
    } else if (claims.isEmpty()) {
      text.result(line.dead() ? "派样时间之外，已关闭或全额退款，不是领取" : "派样时间之外的普通购买，不是领取");
      text.change("付款时间不会再变；若展示时间写错了，改正 samples 文件后重新运行。");
    }
  }

  private void claim(ClaimLine claim) {
    Line line = claim.line();
    Sample sample = claim.sample();
    BigDecimal payable = claim.payable();
    text.rule(
        "U5",
        "应付 %s 元，%d 件；U先价 %s 元，日销价 %s，每人限购 %d 件"
            .formatted(
                payable == null ? "未知" : Amounts.show(payable),
                line.row().quantity(),
                Amounts.show(sample.price()),
                sample.item().dailyPrice().map(price -> Amounts.show(price) + " 元").orElse("没有填写"),
                sample.limit()));
    if (!line.refunds().none()) {
      text.rule(
          "R8",
          "最近一次退款：%s；R9 商家同意的退款合计 %s 元"
              .formatted(line.refunds().shownStatus(), line.refunds().shownAmount()));
    }
    text.rule("U5", "%s（%s）".formatted(claim.code().meaning(), claim.code()));
    if (claim.code().pending()) {
      text.rule("U19", "待定：不计入派样单量，在旁边另计");
    }
    if (claim.code() == ClaimCode.NOT_TARGET_OR_OVER_LIMIT) {
      text.rule("U5", claimedBefore(claim));
    }
    if (claim.code().claim()) {
      text.rule("U12", "不计销量，不计最低价");
    }
    membership(claim);
    sampled.claimers().stream()
        .filter(claimer -> claimer.sample().equals(sample))
        .filter(claimer -> claimer.buyer().equals(line.buyer()))
        .filter(claimer -> claim.code().hasClaimer())
        .findFirst()
        .ifPresent(this::came);
    text.result(
        "%s 的 %s：%s"
            .formatted(
                sample.activityId(),
                sample.itemId(),
                claim.code().claim()
                    ? claim.code().outcome() + "，计入派样单量"
                    : claim.code().outcome()));
    text.change(claim.code().change());
  }

  /** Which of the two it was, as far as the exports tell. */
  private String claimedBefore(ClaimLine bought) {
    if (!bought.line().buyer().known()) {
      return "买家未知，不知道此前有没有领取过";
    }
    return sampled.claimers().stream()
        .filter(claimer -> claimer.sample().equals(bought.sample()))
        .filter(claimer -> claimer.buyer().equals(bought.line().buyer()))
        .filter(claimer -> claimer.first().isBefore(bought.line().paymentTime()))
        .findFirst()
        .map(claimer -> "该买家已于 %s 领取过".formatted(Times.show(claimer.first())))
        .orElse("该买家此前没有计入的领取：多半不是目标用户，或此前的领取待定、已失效");
  }

  private void membership(ClaimLine claim) {
    String start = Times.show(claim.sample().window().from());
    switch (claim.member()) {
      case NEW -> text.rule("U1", "在展示开始 %s 之后、付款之前入会，是新会员".formatted(start));
      case OLD -> text.rule("U1", "在展示开始 %s 之前已经入会，是老会员".formatted(start));
      case NONE -> text.rule("U1", "付款时没有入会，不是新会员");
      case UNKNOWN -> {}
    }
  }

  /** What came of the first claim of a sample. */
  private void came(Claimer claimer) {
    StringBuilder told = new StringBuilder();
    for (Horizon horizon : Horizon.values()) {
      told.append(told.isEmpty() ? "" : "，").append(horizon.days()).append("日");
      if (!claimer.mature().contains(horizon)) {
        told.append("未成熟");
      } else {
        told.append(claimer.returned().contains(horizon) ? "有回购" : unproven(claimer, horizon));
      }
    }
    text.rule("S31", "从首次领取 %s 起：%s".formatted(Times.show(claimer.first()), told));
    if (claimer.mapped()) {
      String may = claimer.mayHaveConverted() ? "其后是否购买正装待定" : "其后没有购买正装";
      text.rule("S33", claimer.converted() ? "其后购买了正装" : may);
    }
  }

  private static String unproven(Claimer claimer, Horizon horizon) {
    return claimer.pending().contains(horizon) ? "待定" : "没有回购";
  }
}
