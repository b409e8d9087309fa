package io.giftrecon.output.oneyuan;

import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.release.Recall;
import java.util.List;

/** {@code recall.csv}: what was released and whose main line has died since (R28). */
public final class RecallSheet {
  private static final List<Column<Recall>> COLUMNS =
      List.of(
          Column.<Recall>number("主商品订单号", row -> row.main().orderNo()).onPageAs("mainOrder"),
          Column.<Recall>number("主商品子订单号", row -> row.main().subOrder()).offPage(),
          Column.<Recall>text("主商品标题", row -> row.main().row().title()).onPageAs("mainTitle"),
          Column.<Recall>text("主商品订单状态", row -> row.main().status().text()).onPageAs("mainStatus"),
          Column.<Recall>text("退款状态", row -> row.main().refunds().shownStatus()).onPageAs("refund"),
          Column.<Recall>figure("退款金额", row -> row.main().refunds().shownAmount())
              .onPageAs("refundAmount"),
          Column.<Recall>number("1元商品订单号", row -> row.right().oneYuanOrder()).offPage(),
          Column.<Recall>number("1元商品子订单号", row -> row.right().oneYuanSubOrder()).offPage(),
          Column.<Recall>text("权益内容", row -> row.right().benefits()).onPageAs("benefits"),
          Column.<Recall>count("数量", Recall::units).onPageAs("units"),
          Column.<Recall>time("标记时间", row -> row.mark().at()).onPageAs("markedAt"),
          Column.<Recall>text("标记人", row -> row.mark().by()).offPage(),
          Column.<Recall>text("物流公司", row -> row.mark().carrier()).offPage(),
          Column.<Recall>number("物流单号", row -> row.mark().tracking()).offPage(),
          Column.<Recall>text("买家会员名", row -> row.main().buyer().name()).onPageAs("buyer"));

  /** The table. */
  public static final TableDefinition<Recall> TABLE =
      TableDefinition.of("recall", RecallSheet::key, COLUMNS).onPage("recall");

  private RecallSheet() {}

  private static SortKey key(Recall row) {
    return new SortKey(
        0,
        row.main().paidAt(),
        List.of(
            row.main().orderNo(),
            row.main().subOrder(),
            row.right().oneYuanSubOrder(),
            row.mark().tracking()));
  }
}
