package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.BoardDifference;
import java.util.List;

/** {@code board-diff.csv}: the platform's board beside our figures, and why they may differ. */
public final class BoardSheet {
  /** The table, in the order of the comparisons. */
  public static final TableDefinition<BoardDifference> TABLE =
      TableDefinition.inOrder(
              "board-diff",
              List.<Column<BoardDifference>>of(
                  Column.text("活动ID", BoardDifference::activityId),
                  Column.number("商品ID", BoardDifference::itemId),
                  Column.text("指标", BoardDifference::metric),
                  Column.text("看板值", BoardDifference::board),
                  Column.figure("计算值", BoardDifference::ours),
                  Column.figure("差异", BoardDifference::difference),
                  Column.text("可能原因", BoardDifference::reasons)))
          .onPage("board");

  private BoardSheet() {}
}
