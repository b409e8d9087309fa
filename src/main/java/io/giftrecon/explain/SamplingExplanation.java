package io.giftrecon.explain;

import io.giftrecon.campaign.Prompt;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import io.giftrecon.sampling.BuyerAliases;
import io.giftrecon.sampling.CareEntry;
import io.giftrecon.sampling.ClaimCode;
import io.giftrecon.sampling.ClaimLine;
import io.giftrecon.sampling.Claimer;
import io.giftrecon.sampling.Horizon;
import io.giftrecon.sampling.SampledGroup;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a buyer could not claim, or what they claimed and whether it counted: each rule by id. */
public final class SamplingExplanation {
  private final SamplingCampaign campaign;
  private final SampledGroup sampled;
  private final Explainer story = new Explainer();

  private SamplingExplanation(SamplingCampaign campaign, SampledGroup sampled) {
    this.campaign = campaign;
    this.sampled = sampled;
  }

  /**
   * Explains every line of an order, and what its buyer was shown.
   *
   * @param orderNo an order number, or the number of one line
   * @return the lines to print; empty if the buyer group has no such order
   */
  public static List<String> ofOrder(
      String orderNo, SamplingCampaign campaign, SampledGroup sampled) {
    List<Line> lines =
        lines(sampled, line -> line.orderNo().equals(orderNo) || line.subOrder().equals(orderNo));
    if (lines.isEmpty()) {
      return List.of();
    }
    SamplingExplanation explanation = new SamplingExplanation(campaign, sampled);
    Buyer buyer = lines.get(0).buyer();
    explanation.story.heading(
        "订单 %s，买家 %s".formatted(lines.get(0).orderNo(), buyer.known() ? buyer.name() : "未知"));
    explanation.person(buyer);
    lines.forEach(explanation::tell);
    return explanation.story.lines();
  }

  /**
   * Explains a buyer: every line of a sample item, or why there is none.
   *
   * @param name a buyer's key or member name, or 买家标识 of the members or the prompts
   * @return the lines to print; empty if neither the buyer group nor a small file knows the buyer
   */
  public static List<String> ofBuyer(String name, SamplingCampaign campaign, SampledGroup sampled) {
    Optional<Buyer> known =
        sampled.lines().stream()
            .map(Line::buyer)
            .filter(buyer -> buyer.key().equals(name) || buyer.name().equals(name))
            .findFirst();
    Buyer buyer = known.orElse(new Buyer(name, name));
    boolean heardOf =
        known.isPresent()
            || campaign.members().joined(Set.of(name)).isPresent()
            || campaign.prompts().stream().anyMatch(prompt -> prompt.buyer().equals(name));
    if (!heardOf) {
      return List.of();
    }
    SamplingExplanation explanation = new SamplingExplanation(campaign, sampled);
    explanation.story.heading("买家 %s".formatted(buyer.name()));
    explanation.person(buyer);
    List<Line> samples =
        lines(
            sampled,
            line ->
                line.buyer().key().equals(buyer.key())
                    && !campaign.samplesOf(line.row().itemId()).isEmpty());
    samples.forEach(explanation::tell);
    if (samples.isEmpty()) {
      explanation.neverClaimed(buyer);
    }
    return explanation.story.lines();
  }

  private static List<Line> lines(SampledGroup sampled, Predicate<Line> which) {
    return sampled.lines().stream().filter(which).sorted(Line.BY_PAYMENT).toList();
  }

  /** What is known of a buyer apart from any order. */
  private void person(Buyer buyer) {
    if (!buyer.known()) {
      story.rule("U5", "买家未知（空白或已脱敏），不能判断限购和新会员");
      return;
    }
    if (campaign.members().known()) {
      story.rule(
          "U1",
          campaign
              .members()
              .joined(new BuyerAliases(sampled.lines()).of(buyer))
              .map(joined -> "入会时间 " + Times.show(joined))
              .orElse("members 文件里没有该买家，没有入会"));
    } else {
      story.rule("U1", "没有 members 文件，不知道是否入会");
    }
    for (Prompt prompt : promptsOf(buyer)) {
      boolean controlled = CareEntry.riskControlled(prompt);
      story.rule(
          controlled ? "U6" : "U5",
          "%s 看到“%s”%s"
              .formatted(
                  Times.show(prompt.at()),
                  prompt.text(),
                  controlled ? "：被平台风控（%s），列入安抚名单".formatted(CareEntry.CODE) : ""));
    }
  }

  private List<Prompt> promptsOf(Buyer buyer) {
    return campaign.prompts().stream()
        .filter(prompt -> prompt.buyer().equals(buyer.key()) || prompt.buyer().equals(buyer.name()))
        .toList();
  }

  private void tell(Line line) {
    story.heading("");
    story.heading("子订单 %s  %s".formatted(line.subOrder(), line.row().title()));
    story.rule(
        "R12",
        "以最新的导出为准：%s 第 %d 行，状态“%s”"
            .formatted(
                line.row().source().file(), line.row().source().line(), line.status().text()));
    List<Sample> samples = campaign.samplesOf(line.row().itemId());
    if (samples.isEmpty()) {
      later(line);
    } else {
      sampleLine(line, samples);
    }
  }

  private void sampleLine(Line line, List<Sample> samples) {
    LocalDateTime paidAt = line.paidAt();
    for (Sample sample : samples) {
      if (paidAt != null) {
        story.rule(
            "U5",
            "付款时间 %s，%s 的派样时间：%s"
                .formatted(
                    Times.show(paidAt),
                    sample.activityId(),
                    Windows.tell(paidAt, sample.window())));
      }
    }
    List<ClaimLine> claims =
        sampled.claims().stream().filter(claim -> claim.line().equals(line)).toList();
    claims.forEach(this::claim);
    if (claims.isEmpty() && paidAt == null) {
      story.result("没有付款，不是领取");
      story.change("买家在派样时间内按U先价付款后再导出一次。");
    } else if (claims.isEmpty()) {
      story.result(line.dead() ? "派样时间之外，已关闭或全额退款，不是领取" : "派样时间之外的普通购买，不是领取");
      story.change("付款时间不会再变；若展示时间写错了，改正 samples 文件后重新运行。");
    }
  }

  private void claim(ClaimLine claim) {
    Line line = claim.line();
    Sample sample = claim.sample();
    BigDecimal payable = line.payable();
    story.rule(
        "U5",
        "应付 %s 元，%d 件；U先价 %s 元，日销价 %s 元，每人限购 %d 件"
            .formatted(
                payable == null ? "未知" : Amounts.show(payable),
                line.row().quantity(),
                Amounts.show(sample.price()),
                Amounts.show(sample.item().dailyPrice()),
                sample.limit()));
    if (!line.refunds().none()) {
      story.rule(
          "R8",
          "最近一次退款：%s；R9 商家同意的退款合计 %s 元"
              .formatted(line.refunds().shownStatus(), line.refunds().shownAmount()));
    }
    story.rule("U5", "%s（%s）".formatted(claim.code().meaning(), claim.code()));
    if (claim.code() == ClaimCode.NOT_TARGET_OR_OVER_LIMIT) {
      story.rule("U5", claimedBefore(claim));
    }
    if (claim.code().claim()) {
      story.rule("U12", "不计销量，不计最低价");
    }
    membership(claim);
    sampled.claimers().stream()
        .filter(claimer -> claimer.sample().equals(sample))
        .filter(claimer -> claimer.buyer().equals(line.buyer()))
        .filter(claimer -> claim.code().hasClaimer())
        .findFirst()
        .ifPresent(this::came);
    story.result(
        "%s 的 %s：%s"
            .formatted(
                sample.activityId(),
                sample.itemId(),
                claim.code().claim()
                    ? claim.code().outcome() + "，计入派样单量"
                    : claim.code().outcome()));
    story.change(change(claim.code()));
  }

  /** Which of the two it was, as far as the exports tell. */
  private String claimedBefore(ClaimLine bought) {
    return sampled.claimers().stream()
        .filter(claimer -> claimer.sample().equals(bought.sample()))
        .filter(claimer -> claimer.buyer().equals(bought.line().buyer()))
        .filter(claimer -> claimer.first().isBefore(bought.line().paymentTime()))
        .findFirst()
        .map(claimer -> "该买家已于 %s 领取过".formatted(Times.show(claimer.first())))
        .orElse("该买家此前没有领取过，多半不是目标用户");
  }

  private void membership(ClaimLine claim) {
    String start = Times.show(claim.sample().window().from());
    switch (claim.member()) {
      case NEW -> story.rule("U1", "在展示开始 %s 之后、付款之前入会，是新会员".formatted(start));
      case OLD -> story.rule("U1", "在展示开始 %s 之前已经入会，是老会员".formatted(start));
      case NONE -> story.rule("U1", "付款时没有入会，不是新会员");
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
        told.append(claimer.returned().contains(horizon) ? "有回购" : "没有回购");
      }
    }
    story.rule("S31", "从首次领取 %s 起：%s".formatted(Times.show(claimer.first()), told));
    if (claimer.mapped()) {
      story.rule("S33", claimer.converted() ? "其后购买了正装" : "其后没有购买正装");
    }
  }

  /** A line of another item: whether it is what a claimer came back for. */
  private void later(Line line) {
    story.rule("U5", "商品 %s 不是样品".formatted(line.row().itemId()));
    LocalDateTime paidAt = line.paidAt();
    List<Claimer> before =
        sampled.claimers().stream()
            .filter(claimer -> claimer.buyer().equals(line.buyer()))
            .filter(claimer -> paidAt != null && claimer.first().isBefore(paidAt))
            .toList();
    if (paidAt == null) {
      story.result("没有付款，不算回购");
    } else if (before.isEmpty()) {
      story.result("该买家在它之前没有领取样品，不算回购");
    } else if (line.dead()) {
      story.result("已关闭或全额退款，不算回购");
    } else if (line.awaitsFinalPayment()) {
      story.rule("R6", "预售订单，没有已付尾款的证据");
      story.result("尾款未付，不算回购");
    } else {
      before.forEach(
          claimer ->
              story.rule(
                  "S32",
                  "晚于 %s 的领取（%s，%s）"
                      .formatted(
                          claimer.sample().activityId(),
                          claimer.sample().itemId(),
                          Times.show(claimer.first()))));
      story.result("算作领取之后的购买");
    }
    story.change("付款时间不会再变；关闭或全额退款后不再算作回购。");
  }

  private void neverClaimed(Buyer buyer) {
    List<Prompt> prompts = promptsOf(buyer);
    boolean controlled = prompts.stream().anyMatch(CareEntry::riskControlled);
    for (Sample sample : campaign.claimable()) {
      boolean asked =
          prompts.isEmpty()
              || prompts.stream().anyMatch(prompt -> sample.window().contains(prompt.at()));
      if (asked) {
        boolean stock = sample.item().stock() > sample.stock();
        story.rule(
            "U5",
            "%s 的 %s，派样时间 [%s, %s)，人群 %s：非目标用户和已领过的用户看到的是%s"
                .formatted(
                    sample.activityId(),
                    sample.itemId(),
                    Times.show(sample.window().from()),
                    Times.show(sample.window().to()),
                    sample.crowd().word(),
                    stock ? "日销价（实际库存多于活动库存）" : "无库存（没有多余的实际库存）"));
      }
    }
    story.result(controlled ? "没有领取：被平台风控" : "导出里没有该买家的样品订单，没有领取");
    story.change(
        controlled
            ? "平台的风控策略是动态的，稍后可能恢复；请按安抚名单的建议回复，店铺不能解除。"
            : "不是目标用户的，按人群要求入会或等下一次活动；在人群里而看到“差点领到”的，把它写进 prompts 文件。");
  }

  private static String change(ClaimCode code) {
    return switch (code) {
      case CLAIM, OVER_LIMIT -> "订单关闭或全额退款后不再计入。";
      case BUYER_UNKNOWN -> "补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。";
      case NOT_TARGET_OR_OVER_LIMIT -> "不会改变：这是按日销价的购买（U12 计入销量和最低价）。";
      case CLAIM_OUTSIDE_WINDOW -> "付款时间不会再变；若展示时间写错了，改正 samples 文件后重新运行。";
      case CLAIM_CLOSED, CLAIM_REFUNDED -> "不会改变；名额已经空出，可以重新领取。";
      case PRICE_UNKNOWN -> "导出含“买家应付货款”或“价格”的宝贝报表后重新运行。";
      case PAYMENT_TIME_UNKNOWN -> "导出含“订单付款时间”的报表后重新运行。";
    };
  }
}
