package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.BoardDifference;
import io.giftrecon.sampling.Figures;
import java.util.List;

/** {@code board-diff.csv}: the platform's board beside our figures, and why they may differ. */
public final class BoardSheet {
  private static final String UNKNOWN = "/";

  /** The table, in the order of the comparisons. */
  public static final TableDefinition<BoardDifference> TABLE =
      TableDefinition.inOrder(
              "board-diff",
              List.<Column<BoardDifference>>of(
                  Column.text("活动ID", BoardDifference::activityId),
                  Column.number("商品ID", BoardDifference::itemId),
                  Column.word("指标", BoardDifference::metric),
                  Column.count("看板值", BoardDifference::board),
                  Column.figure("计算值", row -> Figures.shown(row.ours())),
                  Column.figure("差异", BoardSheet::difference),
                  Column.text("可能原因", BoardDifference::reasons)))
          .onPage("board");

  private BoardSheet() {}

  private static String difference(BoardDifference row) {
    return row.ours().isPresent() ? Long.toString(row.board() - row.ours().getAsLong()) : UNKNOWN;
  }
}
