package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U7: publishing fails with less stock than was enrolled. */
final class EnoughStock implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    int missing = sample.stock() - sample.item().stock();
    if (missing <= 0) {
      return List.of();
    }
    return List.of(
        Finding.error(
            FindingCode.STOCK_BELOW_ACTIVITY,
            sample,
            "实际库存 %d < 活动库存 %d".formatted(sample.item().stock(), sample.stock()),
            "还缺 %d 件：补足实际库存，或把活动库存减到 %d".formatted(missing, sample.item().stock())));
  }
}
