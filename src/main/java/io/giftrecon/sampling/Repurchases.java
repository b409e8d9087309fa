package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.pairing.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What claimers bought later: the N-day repurchase, and the conversion to the full size. */
final class Repurchases {
  private Repurchases() {}

  /**
   * The claimers of one buyer group.
   *
   * @param asOf up to when the exports tell of payments (S3)
   */
  static List<Claimer> of(
      List<ClaimLine> claims, List<Line> lines, SamplingCampaign campaign, LocalDateTime asOf) {
    List<Claimer> claimers = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (ClaimLine claim : claims) {
      if (claim.code().hasClaimer()
          && seen.add(List.of(claim.sample().row(), claim.line().buyer().key()))) {
        claimers.add(claimer(claim, lines, campaign, asOf));
      }
    }
    return List.copyOf(claimers);
  }

  private static Claimer claimer(
      ClaimLine claim, List<Line> lines, SamplingCampaign campaign, LocalDateTime asOf) {
    LocalDateTime claimed = claim.line().paymentTime();
    List<Line> later = lines.stream().filter(line -> isLater(line, claim, campaign)).toList();
    Set<Horizon> mature = EnumSet.noneOf(Horizon.class);
    Set<Horizon> returned = EnumSet.noneOf(Horizon.class);
    for (Horizon horizon : Horizon.values()) {
      LocalDateTime end = claimed.plusDays(horizon.days());
      if (!end.isAfter(asOf)) {
        mature.add(horizon);
        if (later.stream().anyMatch(line -> line.paymentTime().isBefore(end))) {
          returned.add(horizon);
        }
      }
    }
    Set<String> fullSizes = campaign.fullSizes().getOrDefault(claim.sample().itemId(), Set.of());
    return new Claimer(
        claim.sample(),
        claim.line().buyer(),
        claimed,
        claim.member(),
        mature,
        returned,
        !fullSizes.isEmpty(),
        later.stream().anyMatch(line -> fullSizes.contains(line.row().itemId())));
  }

  /** S32: a line of no sample item that counts as bought after the claim. */
  private static boolean isLater(Line line, ClaimLine claim, SamplingCampaign campaign) {
    return LaterLine.follows(line, claim.line().buyer().key(), claim.line().paymentTime())
        && campaign.samplesOf(line.row().itemId()).isEmpty()
        && LaterLine.afterAClaim(line) == LaterLine.COUNTS;
  }
}
