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
                  Column.<BoardDifference>text("活动ID", BoardDifference::activityId)
                      .onPageAs("activity"),
                  Column.<BoardDifference>number("商品ID", BoardDifference::itemId).onPageAs("item"),
                  Column.<BoardDifference>text("指标", BoardDifference::metric).onPageAs("figure"),
                  Column.<BoardDifference>text("看板值", BoardDifference::board).onPageAs("board"),
                  Column.<BoardDifference>figure("计算值", BoardDifference::ours).onPageAs("ours"),
                  Column.<BoardDifference>figure("差异", BoardDifference::difference)
                      .onPageAs("difference"),
                  Column.<BoardDifference>text("可能原因", BoardDifference::reasons).onPageAs("why")))
          .onPage("board");

  private BoardSheet() {}
}
