package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules that are asked of every sample before there is any order, in the order of the page. */
public final class PreCheck {
  private static final List<SampleRule> RULES =
      List.of(
          new OldMembers(),
          new MemberFirst(),
          new LiveRoomShows(),
          new HiddenInShop(),
          new Outsiders(),
          new EnoughStock(),
          new OnShelf(),
          new OtherPromotions(),
          new CrowdLead(),
          new HiddenDrafts());

  /** S18: the gravest first, then by rule and sample; one rule's findings on a sample as found. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.code().ruleNumber())
          .thenComparing(finding -> finding.sample().row());

  private PreCheck() {}

  /**
   * Asks every rule of every sample.
   *
   * @param now in China time (S1)
   */
  public static List<Finding> of(SamplingCampaign campaign, LocalDateTime now) {
    List<Finding> findings = new ArrayList<>();
    for (SampleRule rule : RULES) {
      for (Sample sample : campaign.samples()) {
        findings.addAll(rule.ask(sample, campaign, now));
      }
    }
    return inOrder(findings);
  }

  /** The findings of a run together: before the start, and after (U1). */
  public static List<Finding> inOrder(List<Finding> findings) {
    return findings.stream().sorted(ORDER).toList();
  }
}
