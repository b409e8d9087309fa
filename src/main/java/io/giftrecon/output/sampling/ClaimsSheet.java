package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.ClaimLine;
import java.util.List;

/** {@code claims.csv}: every line of a sample item, and whether it is a claim (U5). */
public final class ClaimsSheet {
  private static final List<Column<ClaimLine>> COLUMNS =
      List.of(
          Column.text("活动ID", row -> row.sample().activityId()),
          Column.number("商品ID", row -> row.sample().itemId()),
          Column.text("买家会员名", row -> row.line().buyer().name()),
          Column.number("订单号", row -> row.line().orderNo()),
          Column.number("子订单号", row -> row.line().subOrder()),
          Column.time("支付时间", row -> row.line().paidAt()),
          Column.money("实付金额", row -> row.line().paid()),
          Column.word("结果", row -> row.code().outcome()),
          Column.word("代码", row -> row.code().name()),
          Column.word("新会员", ClaimsSheet::newMember));

  /** The table. */
  public static final TableDefinition<ClaimLine> TABLE =
      TableDefinition.of("claims", ClaimsSheet::key, COLUMNS).onPage("claims");

  private ClaimsSheet() {}

  /** S29. */
  private static SortKey key(ClaimLine row) {
    return new SortKey(
        0,
        row.line().paidAt(),
        List.of(row.line().orderNo(), row.line().subOrder(), Integer.toString(row.sample().row())));
  }

  private static String newMember(ClaimLine row) {
    return switch (row.member()) {
      case NEW -> "是";
      case OLD, NONE -> "否";
      case UNKNOWN -> "";
    };
  }
}
