package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.Amounts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** U15: a sample that costs as much as ever is no sample. */
final class LowerPrice implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    Optional<BigDecimal> daily = sample.item().dailyPrice();
    if (daily.isEmpty()) {
      return List.of(Finding.notAsked(15, sample, "日销价没有填写", "在 items 文件里填写商品的日销价"));
    }
    if (sample.price().compareTo(daily.get()) < 0) {
      return List.of();
    }
    return List.of(
        Finding.error(
            FindingCode.PRICE_NOT_LOWER,
            sample,
            "U先价 %s ≥ 日销价 %s".formatted(Amounts.show(sample.price()), Amounts.show(daily.get())),
            "U先价应低于日销价：核对 samples 的U先价和 items 的日销价"));
  }
}
