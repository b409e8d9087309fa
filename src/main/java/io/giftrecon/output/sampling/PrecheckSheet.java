package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.PrecheckRow;
import java.util.List;

/** {@code precheck.csv}: what stands in the way of a sampling campaign, and what to do. */
public final class PrecheckSheet {
  /** The table; the findings are in order already (S18). */
  public static final TableDefinition<PrecheckRow> TABLE =
      TableDefinition.inOrder(
              "precheck",
              List.<Column<PrecheckRow>>of(
                  Column.word("规则", PrecheckRow::rule),
                  Column.<PrecheckRow>word("严重度", row -> row.severity().word()).firstOnPage(),
                  Column.word("代码", row -> row.code().name()),
                  Column.text("活动ID", row -> row.sample().activityId()),
                  Column.number("商品ID", row -> row.sample().itemId()),
                  Column.text("商品标题", row -> row.sample().title()),
                  Column.text("证据", row -> row.finding().evidence()),
                  Column.text("建议", row -> row.finding().advice()),
                  Column.word("阶段", row -> row.phase().word())))
          .onPage("findings");

  private PrecheckSheet() {}
}
