package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The figures of a campaign, added up group by group. A buyer stands in one group, so sums are
 * sums; in the total a buyer of several samples is one person (S34).
 */
public final class Effect {
  private final SamplingCampaign campaign;
  private final Basis basis;
  private final Map<Sample, Count> bySample = new LinkedHashMap<>();
  private final Map<Sample, BoardSums> forBoard = new LinkedHashMap<>();
  private final Count total = new Count();

  /** Empty figures of every sample that may be claimed. */
  public Effect(SamplingCampaign campaign, Basis basis) {
    this.campaign = campaign;
    this.basis = basis;
    for (Sample sample : campaign.claimable()) {
      bySample.put(sample, new Count());
      forBoard.put(sample, new BoardSums());
    }
  }

  /** Adds one buyer group. */
  public void add(SampledGroup sampled) {
    Map<String, List<ClaimLine>> byLine = new LinkedHashMap<>();
    for (ClaimLine claim : sampled.claims()) {
      count(claim.sample()).addLine(List.of(claim));
      if (claim.code().claim()) {
        forBoard(claim.sample()).add(claim, isAfterSnapshot(claim));
      }
      byLine.computeIfAbsent(claim.line().subOrder(), line -> new ArrayList<>()).add(claim);
    }
    byLine.values().forEach(total::addLine);
    Map<String, List<Claimer>> people = new HashMap<>();
    for (Claimer claimer : sampled.claimers()) {
      count(claimer.sample()).addPerson(List.of(claimer));
      forBoard(claimer.sample()).add(claimer.bySnapshot());
      people.computeIfAbsent(claimer.buyer().key(), buyer -> new ArrayList<>()).add(claimer);
    }
    people.values().forEach(total::addPerson);
  }

  /** The figures by sample, in the order of the samples. */
  public Map<Sample, Figures> bySample() {
    Map<Sample, Figures> figures = new LinkedHashMap<>();
    bySample.forEach(
        (sample, count) ->
            figures.put(
                sample, count.figures(basis, campaign.fullSizes().containsKey(sample.itemId()))));
    return figures;
  }

  /** 合计 */
  public Figures total() {
    return total.figures(
        basis,
        bySample.keySet().stream()
            .anyMatch(sample -> campaign.fullSizes().containsKey(sample.itemId())));
  }

  /** What the board's own figures of a sample are compared with. */
  BoardSums forBoard(Sample sample) {
    return forBoard.getOrDefault(sample, new BoardSums());
  }

  private boolean isAfterSnapshot(ClaimLine claim) {
    return campaign
        .board()
        .claimsOf(claim.sample())
        .filter(day -> !claim.line().paymentTime().isBefore(BoughtBySnapshot.endOf(day)))
        .isPresent();
  }

  private Count count(Sample sample) {
    Count count = bySample.get(sample);
    if (count == null) {
      throw new IllegalStateException("no sample " + sample);
    }
    return count;
  }

  /** The sums of one row while they grow. */
  private static final class Count {
    private long claims;
    private long claimers;
    private long newMembers;
    private long oldMembers;
    private long noMembers;
    private long voided;
    private long outside;
    private long toCheck;
    private long overLimit;
    private long unknownBuyers;
    private long pendingClaims;
    private final Map<Horizon, Long> mature = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Long> returned = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Long> pending = new EnumMap<>(Horizon.class);
    private long mapped;
    private long converted;
    private long mayHaveConverted;

    /** One line, in as many samples as it belongs to. */
    void addLine(Collection<ClaimLine> line) {
      claims += any(line, claim -> claim.code().claim());
      voided += any(line, claim -> claim.code().isVoid());
      outside += any(line, claim -> claim.code() == ClaimCode.CLAIM_OUTSIDE_WINDOW);
      toCheck += any(line, claim -> claim.code().needsCheck());
      overLimit += any(line, claim -> claim.code() == ClaimCode.OVER_LIMIT);
      unknownBuyers += any(line, claim -> claim.code().ofNobody());
      pendingClaims += any(line, claim -> claim.code().pending());
    }

    /** One person, with every sample claimed. */
    void addPerson(Collection<Claimer> person) {
      claimers++;
      newMembers += any(person, claimer -> claimer.member() == Membership.NEW);
      oldMembers += any(person, claimer -> claimer.member() == Membership.OLD);
      noMembers += any(person, claimer -> claimer.member() == Membership.NONE);
      for (Horizon horizon : Horizon.values()) {
        mature.merge(
            horizon, any(person, claimer -> claimer.mature().contains(horizon)), Long::sum);
        long came = any(person, claimer -> claimer.returned().contains(horizon));
        long mayHave = any(person, claimer -> claimer.pending().contains(horizon));
        returned.merge(horizon, came, Long::sum);
        pending.merge(horizon, came == 0 ? mayHave : 0, Long::sum);
      }
      mapped += any(person, Claimer::mapped);
      long bought = any(person, Claimer::converted);
      converted += bought;
      mayHaveConverted += bought == 0 ? any(person, Claimer::mayHaveConverted) : 0;
    }

    Figures figures(Basis basis, boolean hasFullSize) {
      return new Figures(
          basis.linesKnown(),
          claims,
          claimers,
          basis.members().known() ? OptionalLong.of(newMembers) : OptionalLong.empty(),
          oldMembers,
          noMembers,
          voided,
          outside,
          toCheck,
          overLimit,
          unknownBuyers,
          pendingClaims,
          Map.copyOf(mature),
          Map.copyOf(returned),
          Map.copyOf(pending),
          mapped,
          converted,
          mayHaveConverted,
          hasFullSize);
    }

    private static <T> long any(Collection<T> of, Predicate<T> what) {
      return of.stream().anyMatch(what) ? 1 : 0;
    }
  }
}
