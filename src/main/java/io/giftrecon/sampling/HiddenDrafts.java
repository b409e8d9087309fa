package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U11: a draft can block its item without showing as enrolled. */
final class HiddenDrafts implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (!sample.draft()) {
      return List.of();
    }
    List<String> others =
        campaign.samplesOf(sample.itemId()).stream().map(Sample::activityId).toList();
    return List.of(
        Finding.warning(
            FindingCode.HIDDEN_DRAFT,
            sample,
            "记录状态 草稿%s".formatted(others.isEmpty() ? "" : "，该商品另有报名 " + String.join("、", others)),
            "草稿不显示在报名记录里，也会让商品提示“在活动中”：提交它，或打开后删除"));
  }
}
