package io.giftrecon.sampling;

import io.giftrecon.campaign.Channel;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U4: a sample of the live channel is hidden in the shop; other channels are listed there. */
final class HiddenInShop implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (sample.channel() != Channel.LIVE) {
      return List.of();
    }
    return List.of(
        Finding.note(
            FindingCode.LIVE_HIDDEN_IN_SHOP,
            sample,
            "渠道 直播，派样时间 %s".formatted(EvidenceText.window(sample.window())),
            "发布期间在店铺内屏蔽，要在直播间领取；经分享的详情页链接领取也是正常领取，不是异常"));
  }
}
