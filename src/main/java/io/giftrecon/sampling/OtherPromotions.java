package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.Window;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * U9: another promotion of the item in the window takes the sample's price away, and so does
 * another U先 activity of its own (U14).
 */
final class OtherPromotions implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    List<Finding> findings = new ArrayList<>();
    if (campaign.promotions().isEmpty()) {
      findings.add(
          Finding.notAsked(
              9, sample, "没有 promotions 文件或文件里没有行", "在任务文件里写上 promotions：商品的其他营销活动及其时间"));
    }
    campaign.promotions().stream()
        .filter(promotion -> promotion.itemId().equals(sample.itemId()))
        .filter(promotion -> promotion.window().overlaps(sample.window()))
        .map(promotion -> overlap(sample, promotion.name(), promotion.window()))
        .forEach(findings::add);
    OwnActivities.besides(sample, campaign).stream()
        .map(other -> overlap(sample, "U先 " + other.activityId(), other.window()))
        .forEach(findings::add);
    return findings;
  }

  private static Finding overlap(Sample sample, String name, Window window) {
    return Finding.error(
        FindingCode.PROMOTION_OVERLAP,
        sample,
        "“%s” %s 与派样时间 %s 重叠"
            .formatted(name, EvidenceText.window(window), EvidenceText.window(sample.window())),
        "把商品 %s 撤出“%s”（%s），或更换商品重新报名"
            .formatted(sample.itemId(), name, EvidenceText.window(window)));
  }
}
