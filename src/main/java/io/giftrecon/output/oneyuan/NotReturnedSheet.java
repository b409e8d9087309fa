package io.giftrecon.output.oneyuan;

import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.OneYuanLine;
import java.util.List;

/** {@code not-returned.csv}: who reserved and has not come back yet (R3). */
final class NotReturnedSheet {
  private static final List<Column<OneYuanLine>> COLUMNS =
      List.of(
          Column.text("买家会员名", row -> row.line().buyer().name()),
          Column.number("1元商品订单号", OneYuanLine::orderNo),
          Column.number("1元商品子订单号", OneYuanLine::subOrder),
          Column.number("1元商品ID", row -> row.item().itemId()),
          Column.text("1元商品标题", ItemText::title),
          Column.time("1元商品支付时间", row -> row.line().paidAt()),
          Column.text("1元商品订单状态", row -> row.line().status().text()),
          Column.text("所属活动", row -> ItemText.activities(row.item())),
          Column.text("权益内容", ItemText::benefits));

  static final TableDefinition<OneYuanLine> TABLE =
      TableDefinition.of("not-returned", NotReturnedSheet::key, COLUMNS);

  private NotReturnedSheet() {}

  private static SortKey key(OneYuanLine row) {
    return new SortKey(0, row.line().paidAt(), List.of(row.orderNo(), row.subOrder()));
  }
}
