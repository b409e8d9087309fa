package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.pairing.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What claimers bought later: the N-day repurchase, and the conversion to the full size. */
final class Repurchases {
  private final SamplingCampaign campaign;
  private final Optional<LocalDateTime> ripeUpTo;
  private final List<ClaimLine> firsts;
  private final List<Later> others;

  private Repurchases(
      List<ClaimLine> firsts, List<Later> others, SamplingCampaign campaign, Basis basis) {
    this.campaign = campaign;
    this.ripeUpTo = basis.ripeUpTo();
    this.firsts = firsts;
    this.others = others;
  }

  /** A line of no sample item, and what it is to the claims that it follows. */
  private record Later(Line line, LaterLine what) {}

  /** The claimers of one buyer group. */
  static List<Claimer> of(
      List<ClaimLine> claims,
      List<Line> lines,
      SamplingCampaign campaign,
      Basis basis,
      ClaimTrace trace) {
    Map<List<Object>, ClaimLine> firsts = new LinkedHashMap<>();
    claims.stream()
        .filter(claim -> claim.code().hasClaimer())
        .forEach(claim -> firsts.putIfAbsent(claimerOf(claim), claim));
    List<Later> others = new ArrayList<>();
    for (Line line : lines) {
      if (campaign.samplesOf(line.row().itemId()).isEmpty()) {
        List<ClaimLine> before =
            firsts.values().stream().filter(first -> follows(line, first)).toList();
        LaterLine what = LaterLine.of(line, !before.isEmpty());
        trace.later(line, what, before);
        others.add(new Later(line, what));
      }
    }
    return new Repurchases(List.copyOf(firsts.values()), others, campaign, basis)
        .claimers(claims, trace);
  }

  /** Who claimed what. */
  private static List<Object> claimerOf(ClaimLine claim) {
    return List.of(claim.sample().row(), claim.line().buyer().key());
  }

  /** S32: whether a line was paid by the same buyer after a claim. */
  private static boolean follows(Line line, ClaimLine claim) {
    return line.paidAt() != null
        && line.paymentTime().isAfter(claim.line().paymentTime())
        && line.buyer().key().equals(claim.line().buyer().key());
  }

  private List<Claimer> claimers(List<ClaimLine> claims, ClaimTrace trace) {
    List<Claimer> claimers = new ArrayList<>();
    for (ClaimLine first : firsts) {
      Claimer claimer = claimer(first);
      claimers.add(claimer);
      claims.stream()
          .filter(claim -> claim.code().hasClaimer())
          .filter(claim -> claimerOf(claim).equals(claimerOf(first)))
          .forEach(claim -> trace.came(claim, claimer));
    }
    return List.copyOf(claimers);
  }

  private Claimer claimer(ClaimLine claim) {
    LocalDateTime claimed = claim.line().paymentTime();
    List<Line> proven = after(claim, what -> what == LaterLine.COUNTS);
    List<Line> open = after(claim, LaterLine::pending);
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

  private List<Line> after(ClaimLine claim, Predicate<LaterLine> which) {
    return others.stream()
        .filter(other -> which.test(other.what()) && follows(other.line(), claim))
        .map(Later::line)
        .toList();
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
