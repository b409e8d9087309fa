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
  private final Map<Sample, Count> bySample = new LinkedHashMap<>();
  private final Count total = new Count();

  /** Empty figures of every sample that may be claimed. */
  public Effect(SamplingCampaign campaign) {
    this.campaign = campaign;
    campaign.claimable().forEach(sample -> bySample.put(sample, new Count()));
  }

  /** Adds one buyer group. */
  public void add(SampledGroup sampled) {
    Map<String, List<ClaimLine>> byLine = new LinkedHashMap<>();
    for (ClaimLine claim : sampled.claims()) {
      count(claim.sample()).addLine(List.of(claim));
      byLine.computeIfAbsent(claim.line().subOrder(), line -> new ArrayList<>()).add(claim);
    }
    byLine.values().forEach(total::addLine);
    Map<String, List<Claimer>> people = new HashMap<>();
    for (Claimer claimer : sampled.claimers()) {
      count(claimer.sample()).addPerson(List.of(claimer));
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
                sample,
                count.figures(
                    campaign.members().known(),
                    campaign.fullSizes().containsKey(sample.itemId()))));
    return figures;
  }

  /** 合计 */
  public Figures total() {
    return total.figures(
        campaign.members().known(),
        bySample.keySet().stream()
            .anyMatch(sample -> campaign.fullSizes().containsKey(sample.itemId())));
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
    private final Map<Horizon, Long> mature = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Long> returned = new EnumMap<>(Horizon.class);
    private long mapped;
    private long converted;

    /** One line, in as many samples as it belongs to. */
    void addLine(Collection<ClaimLine> line) {
      claims += any(line, claim -> claim.code().claim());
      voided += any(line, claim -> claim.code().isVoid());
      outside += any(line, claim -> claim.code() == ClaimCode.CLAIM_OUTSIDE_WINDOW);
      toCheck += any(line, claim -> claim.code().needsCheck());
      overLimit += any(line, claim -> claim.code() == ClaimCode.OVER_LIMIT);
      unknownBuyers += any(line, claim -> claim.code() == ClaimCode.BUYER_UNKNOWN);
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
        returned.merge(
            horizon, any(person, claimer -> claimer.returned().contains(horizon)), Long::sum);
      }
      mapped += any(person, Claimer::mapped);
      converted += any(person, Claimer::converted);
    }

    Figures figures(boolean membersKnown, boolean hasFullSize) {
      return new Figures(
          claims,
          claimers,
          membersKnown ? OptionalLong.of(newMembers) : OptionalLong.empty(),
          oldMembers,
          noMembers,
          voided,
          outside,
          toCheck,
          overLimit,
          unknownBuyers,
          Map.copyOf(mature),
          Map.copyOf(returned),
          mapped,
          converted,
          hasFullSize);
    }

    private static <T> long any(Collection<T> of, Predicate<T> what) {
      return of.stream().anyMatch(what) ? 1 : 0;
    }
  }
}
