package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.Members;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.evidence.NightFacts;
import io.giftrecon.evidence.SamplingEvidence;
import io.giftrecon.export.group.AlteredRowFiles;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.HomelessRefundRows;
import io.giftrecon.order.Endings;
import io.giftrecon.rights.Remembered;
import io.giftrecon.rights.Tonight;
import io.giftrecon.sampling.Basis;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** U17: what the exports of a night are good for, told to the rules. */
final class SamplingNight {
  /** A night without exports. */
  static final Basis NONE =
      new Basis(
          Tonight.UNKNOWN,
          Optional.empty(),
          Members.UNSTATED,
          false,
          Optional.empty(),
          Optional.empty());

  private SamplingNight() {}

  /** Looks at all files together. */
  static Basis of(
      SamplingCampaign campaign, LocalDateTime now, LocalDate date, BuyerGroupIndex groups)
      throws IOException {
    SamplingEvidence evidence = SamplingEvidence.of(campaign, now, groups.files());
    boolean met = !evidence.membersMeetNobody();
    return new Basis(
        new Tonight(
            date,
            NightFacts.refundReports(groups.files()),
            NightFacts.rejected(groups.files()),
            groups.orders(),
            List.of(),
            order -> false,
            Remembered.NOTHING,
            List.of(),
            Endings.NONE,
            Basis.homeless(
                HomelessRefundRows.of(groups, Remembered.NOTHING), AlteredRowFiles.in(groups))),
        evidence.linesUnknown(),
        met ? campaign.members() : Members.UNSTATED,
        !met,
        evidence.asOf(),
        evidence.ripeUpTo());
  }
}
