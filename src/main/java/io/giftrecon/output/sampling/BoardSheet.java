package io.giftrecon.output.sampling;

import io.giftrecon.output.CellFormat;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.sampling.BoardDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** {@code board-diff.csv}: the platform's board beside our figures, and why they may differ. */
public final class BoardSheet {
  private static final String UNKNOWN = "/";

  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv("board-diff.csv", "活动ID", "商品ID", "指标", "看板值", "计算值", "差异", "可能原因");

  public BoardSheet(CellFormat dress) {
    this.dress = dress;
  }

  /** Writes the comparisons, in the order they come in, into a folder. */
  public void write(List<BoardDifference> differences, Path folder) throws IOException {
    for (int rank = 0; rank < differences.size(); rank++) {
      BoardDifference of = differences.get(rank);
      OptionalLong ours = of.ours();
      csv.add(
          new SortKey(rank, null, List.of()),
          List.of(
              CellFormat.text(of.activityId()),
              dress.number(of.itemId()),
              of.metric(),
              Long.toString(of.board()),
              ours.isPresent() ? Long.toString(ours.getAsLong()) : UNKNOWN,
              ours.isPresent() ? Long.toString(of.board() - ours.getAsLong()) : UNKNOWN,
              CellFormat.text(of.reasons())));
    }
    csv.write(folder);
  }
}
