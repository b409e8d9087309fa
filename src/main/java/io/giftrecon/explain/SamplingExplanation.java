package io.giftrecon.explain;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.SampledGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a buyer could not claim, or what they claimed and whether it counted: each rule by id. */
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
   * Explains every line of an order, and what its buyer was shown.
   *
   * @param orderNo an order number, or the number of one line
   * @return the lines to print; empty if the buyer group has no such order
   */
  public List<String> ofOrder(String orderNo, SampledGroup sampled) {
    List<Line> lines =
        lines(sampled, line -> line.orderNo().equals(orderNo) || line.subOrder().equals(orderNo));
    if (lines.isEmpty()) {
      return List.of();
    }
    ExplanationText text = new ExplanationText();
    Buyer buyer = lines.get(0).buyer();
    text.heading(
        "订单 %s，买家 %s".formatted(lines.get(0).orderNo(), buyer.known() ? buyer.name() : "未知"));
    buyer(text).known(buyer);
    lines.forEach(line -> line(line, sampled, text));
    return text.lines();
  }

  /**
   * Explains a buyer: every line of a sample item, or why there is none.
   *
   * @param name any id of a buyer, or 买家标识 of the members or the prompts
   * @return the lines to print; empty if neither the buyer group nor a small file knows the buyer
   */
  public List<String> ofBuyer(String name, SampledGroup sampled) {
    Optional<Buyer> known =
        sampled.lines().stream()
            .map(Line::buyer)
            .filter(buyer -> buyer.ids().contains(name) || buyer.name().equals(name))
            .findFirst();
    Buyer buyer = known.orElse(Buyer.of(name, name, Set.of(name)));
    boolean heardOf =
        known.isPresent()
            || campaign.members().joined(Set.of(name)).isPresent()
            || campaign.prompts().stream().anyMatch(prompt -> prompt.buyer().equals(name));
    if (!heardOf) {
      return List.of();
    }
    ExplanationText text = new ExplanationText();
    text.heading("买家 %s".formatted(buyer.name()));
    buyer(text).known(buyer);
    List<Line> samples =
        lines(
            sampled,
            line ->
                line.buyer().key().equals(buyer.key())
                    && !campaign.samplesOf(line.row().itemId()).isEmpty());
    samples.forEach(line -> line(line, sampled, text));
    if (samples.isEmpty()) {
      buyer(text).neverClaimed(buyer);
    }
    return text.lines();
  }

  private static List<Line> lines(SampledGroup sampled, Predicate<Line> which) {
    return sampled.lines().stream().filter(which).sorted(Line.BY_PAYMENT).toList();
  }

  private void line(Line line, SampledGroup sampled, ExplanationText text) {
    text.heading("");
    text.heading("子订单 %s  %s".formatted(line.subOrder(), line.row().title()));
    text.rule(
        "R12",
        "以最新的导出为准：%s 第 %d 行，状态“%s”"
            .formatted(
                line.row().source().file(), line.row().source().line(), line.status().text()));
    List<Sample> samples = campaign.samplesOf(line.row().itemId());
    if (samples.isEmpty()) {
      new LaterLineExplainer(text, sampled).line(line);
    } else {
      new SampleLineExplainer(text, sampled).line(line, samples);
    }
  }

  private BuyerExplainer buyer(ExplanationText text) {
    return new BuyerExplainer(text, campaign, basis);
  }
}
