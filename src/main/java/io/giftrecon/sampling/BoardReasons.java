package io.giftrecon.sampling;

import io.giftrecon.campaign.BoardFigure;
import io.giftrecon.campaign.BoardMetric;
import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import io.giftrecon.order.WarningCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 可能原因 of one figure that differs: all that fit, in one order (S36). */
final class BoardReasons {
  private final BoardFigure board;
  private final Sample sample;
  private final Figures figures;
  private final BoardSums sums;
  private final Basis basis;
  private final boolean boardHasMore;
  private final List<String> reasons = new ArrayList<>();

  BoardReasons(
      BoardFigure board,
      Sample sample,
      Figures figures,
      BoardSums sums,
      Basis basis,
      boolean boardHasMore) {
    this.board = board;
    this.sample = sample;
    this.figures = figures;
    this.sums = sums;
    this.basis = basis;
    this.boardHasMore = boardHasMore;
  }

  /** U17: why nobody knows what had been bought again when the snapshot was taken. */
  static Optional<String> notReached(BoardFigure board, Basis basis) {
    if (board.day().isEmpty()) {
      return Optional.of("看板文件名里没有日期，不知道是哪一天的快照，没有比对");
    }
    LocalDate day = board.day().get();
    if (basis.asOf().isEmpty()) {
      return Optional.of(
          "不知道导出是什么时候的，不知道有没有到看板快照的 %s（%s）".formatted(day, WarningCode.AS_OF_GUESSED));
    }
    return basis
        .asOf()
        .filter(asOf -> asOf.isBefore(day.atStartOfDay()))
        .map(asOf -> "导出时间 %s 早于看板快照的 %s，之间的回购还没有导出".formatted(EvidenceText.time(asOf), day));
  }

  String text() {
    if (board.metric().isRepurchase()) {
      ofRepurchase(Horizon.of(board.metric().days()));
    } else {
      ofClaims();
    }
    return reasons.isEmpty() ? "没有找到原因：请核对看板的统计时间与导出的时间范围" : String.join("；", reasons);
  }

  private void ofClaims() {
    boolean members = board.metric() == BoardMetric.NEW_MEMBERS;
    if (members) {
      aboutMembers();
    }
    exportedBefore(sample.window().to(), "展示结束时间", "领取");
    if (!boardHasMore && sums.afterSnapshot() > 0) {
      reasons.add(
          "看板是 %s 的快照，之后还有 %d 单领取"
              .formatted(board.day().map(LocalDate::toString).orElse(""), sums.afterSnapshot()));
    }
    if (boardHasMore) {
      notCounted();
    }
    if (!members) {
      aboutLines();
    } else if (boardHasMore && figures.unknownBuyers() > 0) {
      reasons.add("%d 单买家未知，不知道是否入会".formatted(figures.unknownBuyers()));
    }
  }

  private void ofRepurchase(Horizon horizon) {
    board.day().ifPresent(day -> exportedBefore(BoughtBySnapshot.endOf(day), "看板快照那天结束", "回购"));
    if (boardHasMore) {
      if (sums.open(horizon) > 0) {
        reasons.add("%d 位领取人可能买过，没有证据，没有计入".formatted(sums.open(horizon)));
      }
      notCounted();
      if (figures.unknownBuyers() > 0) {
        reasons.add("%d 单领取的买家未知，不知道有没有回购".formatted(figures.unknownBuyers()));
      }
    }
  }

  private void exportedBefore(LocalDateTime end, String what, String missing) {
    basis
        .asOf()
        .filter(asOf -> asOf.isBefore(end))
        .ifPresent(
            asOf ->
                reasons.add(
                    "导出时间 %s 早于%s %s，之后的%s还没有导出"
                        .formatted(
                            EvidenceText.time(asOf), what, EvidenceText.time(end), missing)));
  }

  private void aboutMembers() {
    if (sample.item().runsMemberFirst() && !boardHasMore) {
      reasons.add("U2 商品同时设置了会员优先购，由此入会的不计入看板");
    }
    if (sample.crowd() != Crowd.NEW_MEMBERS) {
      reasons.add("U1 人群为%s，老会员不用入会也可以领取".formatted(sample.crowd().word()));
    }
    if (figures.oldMembers() > 0) {
      reasons.add("%d 位领取人在展示开始之前已经入会，是老会员".formatted(figures.oldMembers()));
    }
    if (figures.noMembers() > 0) {
      reasons.add("%d 位领取人在领取时没有入会，属于其他人群".formatted(figures.noMembers()));
    }
  }

  private void notCounted() {
    if (figures.voided() > 0) {
      reasons.add("%d 单领取已关闭或全额退款，没有计入".formatted(figures.voided()));
    }
    if (figures.outside() > 0) {
      reasons.add("%d 单按U先价付款，但不在派样时间内，没有计入".formatted(figures.outside()));
    }
    if (figures.toCheck() > 0) {
      reasons.add("%d 单缺付款时间或价格，需人工核查，没有计入".formatted(figures.toCheck()));
    }
    if (figures.pendingClaims() > 0) {
      reasons.add("%d 单待定（退款还没有结果，或不知道有没有退款），没有计入".formatted(figures.pendingClaims()));
    }
  }

  private void aboutLines() {
    if (figures.unknownBuyers() > 0) {
      reasons.add("%d 单买家未知，计入单量，不计入人次".formatted(figures.unknownBuyers()));
    }
    if (figures.overLimit() > 0) {
      reasons.add("%d 单超过每人限购，计入单量".formatted(figures.overLimit()));
    }
  }
}
