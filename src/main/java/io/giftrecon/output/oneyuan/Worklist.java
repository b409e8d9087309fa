package io.giftrecon.output.oneyuan;

import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.Line;
import io.giftrecon.release.Decision;
import java.util.List;

/**
 * {@code gift-worklist.csv} for the warehouse and {@code cash-worklist.csv} for finance (R29): a
 * row per one-yuan line, main line and decision. 物流公司, 物流单号, 备注 and 核查结论 are for people to fill in.
 */
public final class Worklist {
  /** For the warehouse. */
  public static final TableDefinition<Decision> GIFTS =
      TableDefinition.of("gift-worklist", Worklist::key, WorklistColumns.ALL)
          .inWorkbook("赠品清单")
          .after(TodaysList.SHEET)
          .onPage("gifts");

  /** For finance. */
  public static final TableDefinition<Decision> CASH =
      TableDefinition.of("cash-worklist", Worklist::key, WorklistColumns.ALL)
          .inWorkbook("返现清单")
          .after(TodaysList.SHEET)
          .onPage("cash");

  private Worklist() {}

  private static SortKey key(Decision row) {
    return new SortKey(
        row.code().action().ordinal(),
        WorklistColumns.main(row).map(Line::paidAt).orElse(null),
        List.of(
            WorklistColumns.main(row, Line::orderNo),
            WorklistColumns.main(row, Line::subOrder),
            row.oneYuan().orderNo(),
            row.oneYuan().subOrder(),
            row.code().name()));
  }
}
