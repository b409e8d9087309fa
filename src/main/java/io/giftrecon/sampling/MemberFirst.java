package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U2: with 会员优先购 on the same item, joins are not counted on the board. */
final class MemberFirst implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (sample.item().memberFirst().isEmpty()) {
      return List.of(Finding.notAsked(2, sample, "会员优先购没有填写", "在 items 文件里填写会员优先购：是或否"));
    }
    if (!sample.item().runsMemberFirst()) {
      return List.of();
    }
    return List.of(
        Finding.error(
            FindingCode.MEMBER_FIRST_CONFLICT,
            sample,
            "会员优先购 是，应为 否",
            "取消商品 %s 的会员优先购，否则由此入会的会员不计入U先数据看板".formatted(sample.itemId())));
  }
}
