package io.giftrecon.explain;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.SampledGroup;
import java.util.List;
import java.util.Set;

/**
 * Why a buyer could not claim, or what they claimed and whether it counted: the answers that the
 * rules gave. Asks none about a line itself.
 */
public final class SamplingExplanation {
  private final SamplingCampaign campaign;
  private final Basis basis;

  /** Explains groups that were decided on the same basis. */
  public SamplingExplanation(SamplingCampaign campaign, Basis basis) {
    this.campaign = campaign;
    this.basis = basis;
  }

  /** What all answers rest on (U17). */
  public Basis basis() {
    return basis;
  }

  /**
   * Shows every line of an order, and what its buyer was shown.
   *
   * @param asked what the sampling rules have answered while they decided this group
   * @return the lines to print; empty if the buyer group has no line that was asked about
   */
  public List<String> ofOrder(SampledGroup sampled, RuleTrace asked) {
    List<Line> lines = lines(sampled, asked);
    if (lines.isEmpty()) {
      return List.of();
    }
    ExplanationText text = new ExplanationText();
    Buyer buyer = lines.get(0).buyer();
    text.heading(
        "订单 %s，买家 %s".formatted(lines.get(0).orderNo(), buyer.known() ? buyer.name() : "未知"));
    buyer(text).known(buyer);
    lines.forEach(line -> line(line, asked, text));
    return text.lines();
  }

  /**
   * Shows a buyer: every line of a sample item, or why there is none.
   *
   * @param name any id of a buyer, or 买家标识 of the members or the prompts
   * @param asked what the sampling rules have answered about the buyer's lines
   * @return the lines to print; empty if neither the buyer group nor a small file knows the buyer
   */
  public List<String> ofBuyer(String name, SampledGroup sampled, RuleTrace asked) {
    List<Line> all = lines(sampled, asked);
    Buyer buyer = all.isEmpty() ? Buyer.of(name, name, Set.of(name)) : all.get(0).buyer();
    boolean heardOf =
        !all.isEmpty()
            || campaign.members().joined(Set.of(name)).isPresent()
            || campaign.prompts().stream().anyMatch(prompt -> prompt.buyer().equals(name));
    if (!heardOf) {
      return List.of();
    }
    ExplanationText text = new ExplanationText();
    text.heading("买家 %s".formatted(buyer.name()));
    buyer(text).known(buyer);
    List<Line> samples =
        all.stream()
            .filter(line -> line.buyer().key().equals(buyer.key()))
            .filter(line -> !campaign.samplesOf(line.row().itemId()).isEmpty())
            .toList();
    samples.forEach(line -> line(line, asked, text));
    if (samples.isEmpty()) {
      buyer(text).neverClaimed(buyer);
    }
    return text.lines();
  }

  private static List<Line> lines(SampledGroup sampled, RuleTrace asked) {
    return sampled.lines().stream().filter(asked::asks).sorted(Line.BY_PAYMENT).toList();
  }

  private static void line(Line line, RuleTrace asked, ExplanationText text) {
    text.heading("");
    text.heading("子订单 %s  %s".formatted(line.subOrder(), line.row().title()));
    asked.of(line).forEach(text::entry);
  }

  private BuyerExplainer buyer(ExplanationText text) {
    return new BuyerExplainer(text, campaign, basis);
  }
}
