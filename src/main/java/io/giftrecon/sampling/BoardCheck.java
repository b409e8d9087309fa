package io.giftrecon.sampling;

import io.giftrecon.campaign.BoardFigure;
import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The platform's board beside our figures, and why they may differ (U1, U2, S35, S36). */
public final class BoardCheck {
  private static final String CLAIMS = "派样单量";
  private static final String CLAIMERS = "派样人次";
  private static final String NEW_MEMBERS = "新会员数";

  private final SamplingCampaign campaign;
  private final Basis basis;

  private BoardCheck(SamplingCampaign campaign, Basis basis) {
    this.campaign = campaign;
    this.basis = basis;
  }

  /**
   * Compares every figure of the board.
   *
   * @param basis what they may rest on
   */
  public static List<BoardDifference> compare(
      SamplingCampaign campaign, Map<Sample, Figures> figures, Basis basis) {
    BoardCheck check = new BoardCheck(campaign, basis);
    Figures nothing = new Effect(campaign, basis).total();
    List<BoardDifference> differences = new ArrayList<>();
    for (BoardFigure board : campaign.board()) {
      Sample sample = check.sample(board);
      Figures ours = figures.getOrDefault(sample, nothing);
      differences.add(check.difference(sample, CLAIMS, board.claims(), ours.countedClaims(), ours));
      differences.add(
          check.difference(sample, CLAIMERS, board.claimers(), ours.countedClaimers(), ours));
      differences.add(
          check.difference(
              sample, NEW_MEMBERS, board.newMembers(), ours.countedNewMembers(), ours));
    }
    return differences;
  }

  /** The sample of a pair; the one that may be claimed before its drafts. */
  private Sample sample(BoardFigure board) {
    return campaign.claimable().stream()
        .filter(sample -> isOf(sample, board))
        .findFirst()
        .or(() -> campaign.samples().stream().filter(sample -> isOf(sample, board)).findFirst())
        .orElseThrow(() -> new IllegalStateException("no sample of " + board));
  }

  private static boolean isOf(Sample sample, BoardFigure board) {
    return sample.activityId().equals(board.activityId()) && sample.itemId().equals(board.itemId());
  }

  private BoardDifference difference(
      Sample sample, String metric, long board, OptionalLong ours, Figures figuresOf) {
    return new BoardDifference(
        sample.activityId(),
        sample.itemId(),
        metric,
        board,
        ours,
        reasons(sample, metric, board, ours, figuresOf));
  }

  private String reasons(
      Sample sample, String metric, long board, OptionalLong ours, Figures figuresOf) {
    if (ours.isEmpty()) {
      return unknown(metric);
    }
    if (board == ours.getAsLong()) {
      return "";
    }
    List<String> reasons = new ArrayList<>();
    boolean boardHasMore = board > ours.getAsLong();
    if (metric.equals(NEW_MEMBERS)) {
      aboutMembers(sample, figuresOf, boardHasMore, reasons);
    }
    LocalDateTime end = sample.window().to();
    basis
        .asOf()
        .filter(asOf -> asOf.isBefore(end))
        .ifPresent(
            asOf ->
                reasons.add(
                    "导出时间 %s 早于展示结束时间 %s，之后的领取还没有导出"
                        .formatted(EvidenceText.time(asOf), EvidenceText.time(end))));
    if (boardHasMore) {
      notCounted(figuresOf, reasons);
    }
    if (!metric.equals(NEW_MEMBERS)) {
      aboutLines(figuresOf, reasons);
    } else if (boardHasMore && figuresOf.unknownBuyers() > 0) {
      reasons.add("%d 单买家未知，不知道是否入会".formatted(figuresOf.unknownBuyers()));
    }
    return reasons.isEmpty() ? "没有找到原因：请核对看板的统计时间与导出的时间范围" : String.join("；", reasons);
  }

  /** U17: what keeps a figure from being known. */
  private String unknown(String metric) {
    return basis
        .whyNoLines()
        .or(() -> metric.equals(NEW_MEMBERS) ? basis.whyNoMembers() : Optional.empty())
        .orElse("领取的买家全部未知，不知道是多少人");
  }

  private static void aboutMembers(
      Sample sample, Figures figuresOf, boolean boardHasMore, List<String> reasons) {
    if (sample.item().runsMemberFirst() && !boardHasMore) {
      reasons.add("U2 商品同时设置了会员优先购，由此入会的不计入看板");
    }
    if (sample.crowd() != Crowd.NEW_MEMBERS) {
      reasons.add("U1 人群为%s，老会员不用入会也可以领取".formatted(sample.crowd().word()));
    }
    if (figuresOf.oldMembers() > 0) {
      reasons.add("%d 位领取人在展示开始之前已经入会，是老会员".formatted(figuresOf.oldMembers()));
    }
    if (figuresOf.noMembers() > 0) {
      reasons.add("%d 位领取人在领取时没有入会，属于其他人群".formatted(figuresOf.noMembers()));
    }
  }

  private static void notCounted(Figures figuresOf, List<String> reasons) {
    if (figuresOf.voided() > 0) {
      reasons.add("%d 单领取已关闭或全额退款，没有计入".formatted(figuresOf.voided()));
    }
    if (figuresOf.outside() > 0) {
      reasons.add("%d 单按U先价付款，但不在派样时间内，没有计入".formatted(figuresOf.outside()));
    }
    if (figuresOf.toCheck() > 0) {
      reasons.add("%d 单缺付款时间或价格，需人工核查，没有计入".formatted(figuresOf.toCheck()));
    }
    if (figuresOf.pendingClaims() > 0) {
      reasons.add("%d 单待定（退款还没有结果，或不知道有没有退款），没有计入".formatted(figuresOf.pendingClaims()));
    }
  }

  private static void aboutLines(Figures figuresOf, List<String> reasons) {
    if (figuresOf.unknownBuyers() > 0) {
      reasons.add("%d 单买家未知，计入单量，不计入人次".formatted(figuresOf.unknownBuyers()));
    }
    if (figuresOf.overLimit() > 0) {
      reasons.add("%d 单超过每人限购，计入单量".formatted(figuresOf.overLimit()));
    }
  }
}
