package io.giftrecon.sampling;

import io.giftrecon.campaign.Channel;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
          new HiddenDrafts(),
          new LowerPrice(),
          new Published());

  /** S18: the gravest first, then by rule and sample; one rule's findings on a sample as found. */
  private static final Comparator<PrecheckRow> ORDER =
      Comparator.comparing(PrecheckRow::severity)
          .thenComparing(row -> row.finding().rule())
          .thenComparing(row -> row.sample().row());

  /** What is asked where everything is given; U3 and U4 of the live channel alone. */
  private static final List<Integer> ASKED = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16);

  private static final int SHARE = 1;
  private static final int PROMPTS = 6;
  private static final Set<Integer> OF_LIVE_ROOMS = Set.of(3, 4);

  private PreCheck() {}

  /**
   * Asks every rule of every sample.
   *
   * @param now in China time (S1)
   * @param exported whether there are exports
   * @param after what the figures have shown (U1)
   * @return in order (S18)
   */
  public static List<PrecheckRow> of(
      SamplingCampaign campaign, LocalDateTime now, boolean exported, List<Finding> after) {
    List<Finding> findings = new ArrayList<>();
    for (SampleRule rule : rules(exported)) {
      for (Sample sample : campaign.samples()) {
        findings.addAll(rule.ask(sample, campaign, now));
      }
    }
    findings.addAll(after);
    return inOrder(findings, now);
  }

  static List<PrecheckRow> inOrder(List<Finding> findings, LocalDateTime now) {
    return findings.stream().map(found -> PrecheckRow.of(found, now)).sorted(ORDER).toList();
  }

  private static List<SampleRule> rules(boolean exported) {
    List<SampleRule> rules = new ArrayList<>(RULES);
    rules.add(new SideFilesGiven(exported));
    return rules;
  }

  /** U13: the rules that were asked of at least one sample: {@code U2}, … */
  public static List<String> asked(
      SamplingCampaign campaign, boolean exported, List<PrecheckRow> rows) {
    boolean live = campaign.samples().stream().anyMatch(sample -> sample.channel() == Channel.LIVE);
    return ASKED.stream()
        .filter(rule -> live || !OF_LIVE_ROOMS.contains(rule))
        .filter(rule -> exported || rule != SHARE)
        .filter(rule -> !campaign.prompts().isEmpty() || rule != PROMPTS)
        .filter(rule -> notAsked(rows, rule) < campaign.samples().size())
        .map(rule -> "U" + rule)
        .toList();
  }

  private static long notAsked(List<PrecheckRow> rows, int rule) {
    return rows.stream()
        .filter(row -> row.code() == FindingCode.RULE_NOT_ASKED && row.finding().rule() == rule)
        .map(PrecheckRow::sample)
        .distinct()
        .count();
  }
}
