package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
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
              1, sample, "没有 members 文件或文件里没有会员", "在作业文件里写上 members：买家标识和入会时间，才能计算新会员占比"));
    }
    if (begun && !exported) {
      findings.add(Finding.notAsked(5, sample, "没有导出文件", "把订单报表和宝贝报表放进 exports，才能核对领取、限购和效果"));
    }
    if (begun && campaign.prompts().isEmpty()) {
      findings.add(
          Finding.notAsked(
              6, sample, "没有 prompts 文件或文件里没有行", "在作业文件里写上 prompts：买家看到的文案，被风控的才会列入安抚名单"));
    }
    if (exported && !campaign.fullSizes().containsKey(sample.itemId())) {
      findings.add(
          Finding.notAsked(
              18, sample, "没有 full-size 文件或文件里没有该商品", "在作业文件里写上 full-size：样品对应的正装，才能计算正装转化"));
    }
    return findings;
  }
}
