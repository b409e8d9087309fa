package io.giftrecon.sampling;

import io.giftrecon.campaign.Channel;
import io.giftrecon.campaign.EnrolmentStatus;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U16: while its window runs, a sample has to be published; of the live channel U3 says so. */
final class Published implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    boolean asked = sample.channel() != Channel.LIVE && sample.window().contains(now);
    if (!asked || sample.status() == EnrolmentStatus.PUBLISHED) {
      return List.of();
    }
    return List.of(
        Finding.error(
            FindingCode.NOT_PUBLISHED,
            sample,
            "现在 %s 在派样时间 %s 内，记录状态 %s，应为 %s"
                .formatted(
                    EvidenceText.time(now),
                    EvidenceText.window(sample.window()),
                    sample.status().word(),
                    EnrolmentStatus.PUBLISHED.word()),
            "在报名记录里点击“发布样品”，否则没有人能领取"));
  }
}
