package io.giftrecon.sampling;

import io.giftrecon.campaign.BoardFigure;
import io.giftrecon.order.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure of the platform's board beside ours: a row of {@code board-diff.csv}.
 *
 * @param activityId {@code /} where the board does not say which it is of
 * @param metric 指标
 * @param board 看板值; {@code /} where the board says nothing
 * @param ours 计算值; {@code /} where our inputs cannot tell
 * @param difference board less ours; {@code /} where either is not known
 * @param reasons 可能原因; empty where nothing differs
 */
public record BoardDifference(
    String activityId,
    String itemId,
    String metric,
    String board,
    String ours,
    String difference,
    String reasons) {

  /** A comparison, with the reason why it is none where one of the two is not known. */
  static BoardDifference of(BoardFigure board, Optional<BigDecimal> ours, String reasons) {
    Optional<BigDecimal> less = board.value().flatMap(value -> ours.map(value::subtract));
    return new BoardDifference(
        board.activityId(),
        board.itemId(),
        board.metric().word(),
        board.text(),
        shown(board, ours),
        shown(board, less),
        reasons);
  }

  private static String shown(BoardFigure board, Optional<BigDecimal> figure) {
    return figure
        .map(known -> board.metric().isAmount() ? Amounts.show(known) : Amounts.plain(known))
        .orElse(BoardFigure.NOTHING);
  }
}
