package io.giftrecon.output.oneyuan;

import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.Break;
import java.util.List;

/** {@code breaks.csv}: what does not add up, and which row shows it. */
public final class BreaksSheet {
  private static final int SOME = 100;

  private static final List<Column<Break>> COLUMNS =
      List.of(
          Column.word("代码", row -> row.code().name()),
          Column.word("说明", row -> row.code().meaning()),
          Column.word("依据", row -> row.code().rule()),
          Column.number("订单号", Break::orderNo),
          Column.number("子订单号", Break::subOrder),
          Column.number("商品ID", Break::itemId),
          Column.text("买家会员名", Break::buyer),
          Column.text("文件", row -> row.source().file()),
          Column.count("行号", row -> row.source().line()),
          Column.text("详情", Break::detail));

  /** The table. */
  public static final TableDefinition<Break> TABLE =
      TableDefinition.of("breaks", BreaksSheet::key, COLUMNS).onPage("breaks", SOME);

  private BreaksSheet() {}

  private static SortKey key(Break row) {
    return new SortKey(
        row.code().ordinal(),
        null,
        List.of(
            row.orderNo(),
            row.subOrder(),
            row.detail(),
            row.source().file(),
            Long.toString(row.source().line())));
  }
}
