package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** U1: with any other crowd than new members, old members claim without joining. */
final class OldMembers implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (sample.crowd() == Crowd.NEW_MEMBERS) {
      return List.of();
    }
    return List.of(
        Finding.note(
            FindingCode.OLD_MEMBERS_MAY_CLAIM,
            sample,
            "人群 %s，不是 %s".formatted(sample.crowd().word(), Crowd.NEW_MEMBERS.word()),
            "老会员不用入会也可以领取；若要提高入会率，人群改选 %s".formatted(Crowd.NEW_MEMBERS.word())));
  }
}
