package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.Finding;
import java.util.List;

/** {@code precheck.csv}: what stands in the way of a sampling campaign, and what to do. */
public final class PrecheckSheet {
  /** The table; the findings are in order already (S18). */
  public static final TableDefinition<Finding> TABLE =
      TableDefinition.inOrder(
              "precheck",
              List.<Column<Finding>>of(
                  Column.word("规则", row -> row.code().rule()),
                  Column.<Finding>word("严重度", row -> row.severity().word()).firstOnPage(),
                  Column.word("代码", row -> row.code().name()),
                  Column.text("活动ID", row -> row.sample().activityId()),
                  Column.number("商品ID", row -> row.sample().itemId()),
                  Column.text("证据", Finding::evidence),
                  Column.text("建议", Finding::advice)))
          .onPage("findings");

  private PrecheckSheet() {}
}
