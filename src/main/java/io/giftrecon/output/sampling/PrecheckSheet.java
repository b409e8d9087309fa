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
                  Column.<PrecheckRow>word("规则", PrecheckRow::rule).onPageAs("rule"),
                  Column.<PrecheckRow>word("严重度", row -> row.severity().word())
                      .onPageAs("severity")
                      .firstOnPage(),
                  Column.<PrecheckRow>word("代码", row -> row.code().name()).onPageAs("code"),
                  Column.<PrecheckRow>text("活动ID", row -> row.sample().activityId())
                      .onPageAs("activity"),
                  Column.<PrecheckRow>number("商品ID", row -> row.sample().itemId()).onPageAs("item"),
                  Column.text("商品标题", row -> row.sample().title()),
                  Column.<PrecheckRow>text("证据", row -> row.finding().evidence())
                      .onPageAs("evidence"),
                  Column.<PrecheckRow>text("建议", row -> row.finding().advice()).onPageAs("advice"),
                  Column.<PrecheckRow>word("阶段", row -> row.phase().word()).onPageAs("phase")))
          .onPage("findings");

  private PrecheckSheet() {}
}
