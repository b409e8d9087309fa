package io.giftrecon.sampling;

import io.giftrecon.campaign.Board;
import io.giftrecon.campaign.BoardFigure;
import io.giftrecon.campaign.BoardMetric;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The platform's board beside our figures, and why they may differ (U1, U2, U17, S35, S36). */
public final class BoardCheck {
  private final SamplingCampaign campaign;
  private final Basis basis;
  private final Effect effect;
  private final Map<Sample, Figures> figures;
  private final Figures nothing;

  private BoardCheck(SamplingCampaign campaign, Effect effect, Basis basis) {
    this.campaign = campaign;
    this.basis = basis;
    this.effect = effect;
    this.figures = effect.bySample();
    this.nothing = new Effect(campaign, basis).total();
  }

  /**
   * Compares every figure of the board, and tells what nothing is compared with.
   *
   * @param basis what they may rest on
   */
  public static List<BoardDifference> compare(
      SamplingCampaign campaign, Effect effect, Basis basis) {
    BoardCheck check = new BoardCheck(campaign, effect, basis);
    List<BoardDifference> differences = new ArrayList<>();
    campaign.board().figures().forEach(board -> differences.add(check.difference(board)));
    for (Board.Untold untold : campaign.board().untold()) {
      differences.add(
          new BoardDifference(
              untold.activityId(),
              untold.itemId(),
              untold.label(),
              untold.text(),
              BoardFigure.NOTHING,
              BoardFigure.NOTHING,
              untold.why()));
    }
    return differences;
  }

  /** The sample of a pair; the one that may be claimed before its drafts. */
  private Sample sample(BoardFigure board) {
    return Stream.concat(campaign.claimable().stream(), campaign.samples().stream())
        .filter(board::isOf)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sample of " + board));
  }

  private BoardDifference difference(BoardFigure board) {
    Sample sample = sample(board);
    Figures of = figures.getOrDefault(sample, nothing);
    BoardSums sums = effect.forBoard(sample);
    Optional<String> why = unknown(board, of);
    Optional<BigDecimal> ours = why.isPresent() ? Optional.empty() : ours(board.metric(), of, sums);
    return BoardDifference.of(
        board, ours, why.orElseGet(() -> reasons(board, sample, ours, of, sums)));
  }

  private static Optional<BigDecimal> ours(BoardMetric metric, Figures of, BoardSums sums) {
    return switch (metric) {
      case CLAIMS -> counted(of.countedClaims());
      case CLAIMERS -> counted(of.countedClaimers());
      case NEW_MEMBERS -> counted(of.countedNewMembers());
      case GMV -> Optional.of(sums.claimed());
      case PEOPLE_30, PEOPLE_90, PEOPLE_365 ->
          Optional.of(BigDecimal.valueOf(sums.people(Horizon.of(metric.days()))));
      case AMOUNT_30, AMOUNT_90, AMOUNT_365 -> Optional.of(sums.amount(Horizon.of(metric.days())));
    };
  }

  private static Optional<BigDecimal> counted(OptionalLong count) {
    return count.isPresent()
        ? Optional.of(BigDecimal.valueOf(count.getAsLong()))
        : Optional.empty();
  }

  /** U17: what keeps our figure from being known. */
  private Optional<String> unknown(BoardFigure board, Figures of) {
    BoardMetric metric = board.metric();
    boolean people = metric != BoardMetric.CLAIMS && metric != BoardMetric.GMV;
    return basis
        .whyNoLines()
        .or(() -> metric == BoardMetric.NEW_MEMBERS ? basis.whyNoMembers() : Optional.empty())
        .or(
            () ->
                people && of.countedClaimers().isEmpty()
                    ? Optional.of("领取的买家全部未知，不知道是多少人")
                    : Optional.empty())
        .or(() -> metric.isRepurchase() ? BoardReasons.notReached(board, basis) : Optional.empty());
  }

  private String reasons(
      BoardFigure board, Sample sample, Optional<BigDecimal> ours, Figures of, BoardSums sums) {
    if (board.value().isEmpty()) {
      return board.text().equals(BoardFigure.NOTHING) ? "看板没有给出这个数" : "看板写的不是一个数，没有比对";
    }
    int more = board.value().get().compareTo(ours.orElse(BigDecimal.ZERO));
    if (more == 0) {
      return "";
    }
    BoardReasons reasons = new BoardReasons(board, sample, of, sums, basis, more > 0);
    return reasons.text();
  }
}
