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
          Column.<ClaimLine>text("活动ID", row -> row.sample().activityId()).onPageAs("activity"),
          Column.<ClaimLine>number("商品ID", row -> row.sample().itemId()).onPageAs("item"),
          Column.<ClaimLine>text("买家会员名", row -> row.line().buyer().name()).onPageAs("buyer"),
          Column.<ClaimLine>number("订单号", row -> row.line().orderNo()).onPageAs("order"),
          Column.number("子订单号", row -> row.line().subOrder()),
          Column.<ClaimLine>time("支付时间", row -> row.line().paidAt()).onPageAs("paid"),
          Column.<ClaimLine>money("实付金额", row -> row.line().paid()).onPageAs("amount"),
          Column.<ClaimLine>word("结果", row -> row.code().outcome()).onPageAs("outcome"),
          Column.<ClaimLine>word("代码", row -> row.code().name()).onPageAs("code"),
          Column.<ClaimLine>word("新会员", ClaimsSheet::newMember).onPageAs("member"));

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
