package io.giftrecon.explain;

import io.giftrecon.campaign.Prompt;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.CareEntry;
import java.util.List;

/** U1, U5, U6: what is known of a buyer apart from any order. */
final class BuyerExplainer {
  private final ExplanationText text;
  private final SamplingCampaign campaign;
  private final Basis basis;

  BuyerExplainer(ExplanationText text, SamplingCampaign campaign, Basis basis) {
    this.text = text;
    this.campaign = campaign;
    this.basis = basis;
  }

  /** What is known of a buyer apart from any order. */
  void known(Buyer buyer) {
    if (!buyer.known()) {
      text.rule("U5", "买家未知（空白或已脱敏），不能判断限购和新会员");
      return;
    }
    if (basis.members().known()) {
      text.rule(
          "U1",
          basis
              .members()
              .joined(buyer.ids())
              .map(joined -> "入会时间 " + Times.show(joined))
              .orElse("members 文件里没有该买家，没有入会"));
    } else {
      text.rule("U1", basis.whyNoMembers().orElse("没有 members 文件，不知道是否入会"));
    }
    for (Prompt prompt : promptsOf(buyer)) {
      boolean controlled = CareEntry.riskControlled(prompt);
      text.rule(
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
        .filter(prompt -> buyer.ids().contains(prompt.buyer()))
        .toList();
  }

  /** Why the exports hold no claim of a buyer, as far as anybody knows. */
  void neverClaimed(Buyer buyer) {
    List<Prompt> prompts = promptsOf(buyer);
    boolean controlled = prompts.stream().anyMatch(CareEntry::riskControlled);
    for (Sample sample : campaign.claimable()) {
      boolean asked =
          prompts.isEmpty()
              || prompts.stream().anyMatch(prompt -> sample.window().contains(prompt.at()));
      if (asked) {
        String seen =
            sample
                .item()
                .stock()
                .map(stock -> stock > sample.stock() ? "日销价（实际库存多于活动库存）" : "无库存（没有多余的实际库存）")
                .orElse("什么不知道（实际库存没有填写）");
        text.rule(
            "U5",
            "%s 的 %s，派样时间 [%s, %s)，人群 %s：非目标用户和已领过的用户看到的是%s"
                .formatted(
                    sample.activityId(),
                    sample.itemId(),
                    Times.show(sample.window().from()),
                    Times.show(sample.window().to()),
                    sample.crowd().word(),
                    seen));
      }
    }
    String whyNot = controlled ? "没有领取：被平台风控" : "导出里没有该买家的样品订单，没有领取";
    text.result(basis.whyNoLines().orElse(whyNot));
    text.change(
        controlled
            ? "平台的风控策略是动态的，稍后可能恢复；请按安抚名单的建议回复，店铺不能解除。"
            : "不是目标用户的，按人群要求入会或等下一次活动；在人群里而看到“差点领到”的，把它写进 prompts 文件。");
  }
}
