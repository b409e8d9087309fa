package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.pairing.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What claimers bought later: the N-day repurchase, and the conversion to the full size. */
final class Repurchases {
  private final SamplingCampaign campaign;
  private final Optional<LocalDateTime> ripeUpTo;

  /** Every line that was paid and is of no sample item. */
  private final List<Line> others;

  private Repurchases(List<Line> lines, SamplingCampaign campaign, Basis basis) {
    this.campaign = campaign;
    this.ripeUpTo = basis.ripeUpTo();
    this.others =
        lines.stream()
            .filter(line -> line.paidAt() != null)
            .filter(line -> campaign.samplesOf(line.row().itemId()).isEmpty())
            .toList();
  }

  /** The claimers of one buyer group. */
  static List<Claimer> of(
      List<ClaimLine> claims, List<Line> lines, SamplingCampaign campaign, Basis basis) {
    Repurchases repurchases = new Repurchases(lines, campaign, basis);
    List<Claimer> claimers = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (ClaimLine claim : claims) {
      if (claim.code().hasClaimer()
          && seen.add(List.of(claim.sample().row(), claim.line().buyer().key()))) {
        claimers.add(repurchases.claimer(claim));
      }
    }
    return List.copyOf(claimers);
  }

  private Claimer claimer(ClaimLine claim) {
    LocalDateTime claimed = claim.line().paymentTime();
    List<Line> later =
        others.stream()
            .filter(line -> line.paymentTime().isAfter(claimed))
            .filter(line -> line.buyer().key().equals(claim.line().buyer().key()))
            .toList();
    List<Line> proven =
        later.stream().filter(line -> LaterLine.afterAClaim(line) == LaterLine.COUNTS).toList();
    List<Line> open = later.stream().filter(line -> LaterLine.afterAClaim(line).pending()).toList();
    Set<Horizon> mature = mature(claimed);
    Set<Horizon> returned = within(proven, claimed, mature);
    Set<Horizon> pending = within(open, claimed, mature);
    pending.removeAll(returned);
    Set<String> fullSizes = campaign.fullSizes().getOrDefault(claim.sample().itemId(), Set.of());
    boolean converted = anyOf(proven, fullSizes);
    return new Claimer(
        claim.sample(),
        claim.line().buyer(),
        claimed,
        claim.member(),
        mature,
        returned,
        pending,
        !fullSizes.isEmpty(),
        converted,
        !converted && anyOf(open, fullSizes),
        campaign
            .board()
            .repurchasesOf(claim.sample())
            .map(snapshot -> BoughtBySnapshot.of(proven, open, claimed, snapshot))
            .orElse(BoughtBySnapshot.NOTHING));
  }

  /** S31, U17: nobody is mature where no export says when it was made. */
  private Set<Horizon> mature(LocalDateTime claimed) {
    Set<Horizon> mature = EnumSet.noneOf(Horizon.class);
    for (Horizon horizon : Horizon.values()) {
      if (ripeUpTo.filter(asOf -> !end(claimed, horizon).isAfter(asOf)).isPresent()) {
        mature.add(horizon);
      }
    }
    return mature;
  }

  private static Set<Horizon> within(
      List<Line> lines, LocalDateTime claimed, Set<Horizon> horizons) {
    Set<Horizon> within = EnumSet.noneOf(Horizon.class);
    for (Horizon horizon : horizons) {
      if (lines.stream().anyMatch(line -> line.paymentTime().isBefore(end(claimed, horizon)))) {
        within.add(horizon);
      }
    }
    return within;
  }

  private static LocalDateTime end(LocalDateTime claimed, Horizon horizon) {
    return claimed.plusDays(horizon.days());
  }

  private static boolean anyOf(List<Line> lines, Set<String> items) {
    return lines.stream().anyMatch(line -> items.contains(line.row().itemId()));
  }
}
