package io.giftrecon.sampling;

import io.giftrecon.campaign.Promotion;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U9: another promotion of the item in the window takes the sample's price away. */
final class OtherPromotions implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    return campaign.promotions().stream()
        .filter(promotion -> promotion.itemId().equals(sample.itemId()))
        .filter(promotion -> promotion.window().overlaps(sample.window()))
        .map(promotion -> overlap(sample, promotion))
        .toList();
  }

  private static Finding overlap(Sample sample, Promotion promotion) {
    return Finding.error(
        FindingCode.PROMOTION_OVERLAP,
        sample,
        "“%s” %s 与派样时间 %s 重叠"
            .formatted(
                promotion.name(),
                EvidenceText.window(promotion.window()),
                EvidenceText.window(sample.window())),
        "把商品 %s 撤出“%s”（%s），或更换商品重新报名"
            .formatted(sample.itemId(), promotion.name(), EvidenceText.window(promotion.window())));
  }
}
