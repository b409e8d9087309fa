package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Prompt;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** U13: what cannot be asked of a sample because a file is left out, or has no rows. */
final class SideFilesGiven implements SampleRule {
  private final boolean exported;

  /**
   * Asks about the files beside the samples.
   *
   * @param exported whether there are exports
   */
  SideFilesGiven(boolean exported) {
    this.exported = exported;
  }

  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    List<Finding> findings = new ArrayList<>();
    if (sample.draft()) {
      return findings;
    }
    boolean begun = Phase.of(sample, now) != Phase.AHEAD;
    if (sample.crowd() == Crowd.NEW_MEMBERS && !campaign.members().known()) {
      findings.add(
          Finding.notAsked(
              1, sample, "没有 members 文件或文件里没有会员", "在任务文件里写上 members：买家标识和入会时间，才能计算新会员占比"));
    }
    if (begun && !exported) {
      findings.add(Finding.notAsked(5, sample, "没有导出文件", "把订单报表和宝贝报表放进 exports，才能核对领取、限购和效果"));
    }
    if (begun && campaign.prompts().isEmpty()) {
      findings.add(
          Finding.notAsked(
              6, sample, "没有 prompts 文件或文件里没有行", "在任务文件里写上 prompts：买家看到的文案，被风控的才会列入安抚名单"));
    }
    List<Prompt> unknown = campaign.prompts().stream().filter(CareEntry::isUnknown).toList();
    if (begun && !unknown.isEmpty()) {
      findings.add(
          Finding.notAsked(
              6,
              sample,
              "prompts 文件里有 %d 行的文案不认识（如“%s”），不知道是不是被风控"
                  .formatted(unknown.size(), unknown.get(0).text()),
              "核对文案是否照买家看到的原样填写；被风控的写“差点领到”"));
    }
    if (begun && exported && !campaign.job().board().isEmpty() && !onBoard(sample, campaign)) {
      findings.add(
          Finding.notAsked(17, sample, "board 文件里没有该活动的该商品", "从看板补上这一行，才能核对派样单量、派样人次和新会员数"));
    }
    if (exported && !campaign.fullSizes().containsKey(sample.itemId())) {
      findings.add(
          Finding.notAsked(
              18, sample, "没有 full-size 文件或文件里没有该商品", "在任务文件里写上 full-size：样品对应的正装，才能计算正装转化"));
    }
    return findings;
  }

  private static boolean onBoard(Sample sample, SamplingCampaign campaign) {
    return campaign.board().figures().stream().anyMatch(figure -> figure.isOf(sample));
  }
}
