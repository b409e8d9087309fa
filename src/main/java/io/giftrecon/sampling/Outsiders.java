package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.Amounts;
import java.time.LocalDateTime;
import java.util.List;

/** U5: what somebody sees who is not in the crowd, or has claimed already. */
final class Outsiders implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (sample.item().stock().isEmpty()) {
      return List.of(Finding.notAsked(5, sample, "实际库存没有填写", "在 items 文件里填写商品的实际库存"));
    }
    int stock = sample.item().stock().get();
    if (stock > sample.stock()) {
      return List.of(
          Finding.note(
              FindingCode.OUTSIDERS_CAN_BUY,
              sample,
              "实际库存 %d > 活动库存 %d".formatted(stock, sample.stock()),
              "非目标用户和已领过的用户可以按日销价%s购买多出的 %d 件；不想出售就把实际库存减到活动库存"
                  .formatted(price(sample), stock - sample.stock())));
    }
    return List.of(
        Finding.note(
            FindingCode.OUTSIDERS_SEE_NO_STOCK,
            sample,
            "实际库存 %d ≤ 活动库存 %d".formatted(stock, sample.stock()),
            "非目标用户和已领过的用户看到的是无库存；客服照此解释"));
  }

  private static String price(Sample sample) {
    return sample
        .item()
        .dailyPrice()
        .map(price -> " %s 元".formatted(Amounts.show(price)))
        .orElse("");
  }
}
