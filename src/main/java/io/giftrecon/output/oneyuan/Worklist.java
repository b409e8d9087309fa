package io.giftrecon.output.oneyuan;

import io.giftrecon.order.Receiver;
import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.release.Action;
import io.giftrecon.release.Decision;
import io.giftrecon.xlsx.CellStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code gift-worklist.csv} for the warehouse and {@code cash-worklist.csv} for finance (R29): a
 * row per one-yuan line, main line and decision. 物流公司, 物流单号, 备注 and 核查结论 are for people to fill in.
 */
public final class Worklist {
  private static final Map<String, CellStyle> COLOURS =
      Map.of(
          Action.RELEASE_NOW.word(), CellStyle.GREEN,
          Action.AWAIT_CONFIRMATION.word(), CellStyle.BLUE,
          Action.SUSPEND.word(), CellStyle.YELLOW,
          Action.CHECK.word(), CellStyle.ORANGE,
          Action.REFUSE.word(), CellStyle.GREY);

  private static final List<Column<Decision>> COLUMNS =
      List.of(
          Column.<Decision>word("处理建议", row -> row.code().action().word()).coloured(COLOURS),
          Column.<Decision>word("原因代码", row -> row.code().name()).width(25),
          Column.<Decision>word("原因", Decision::reason).width(56),
          Column.<Decision>word("依据", Decision::basis).width(20).offPage(),
          Column.word("权益类型", row -> row.enrolment().kind().word()),
          Column.<Decision>text("权益内容", row -> String.join("、", row.enrolment().benefits()))
              .width(26),
          Column.count("数量", Decision::units),
          Column.<Decision>number("主商品订单号", row -> main(row, Line::orderNo)).offPage(),
          Column.number("主商品子订单号", row -> main(row, Line::subOrder)),
          Column.<Decision>number("主商品ID", row -> main(row, line -> line.row().itemId()))
              .width(20)
              .offPage(),
          Column.<Decision>text("主商品标题", row -> main(row, line -> line.row().title()))
              .width(30)
              .offPage(),
          Column.<Decision>text("主商品订单状态", row -> main(row, line -> line.status().text()))
              .width(25)
              .offPage(),
          Column.<Decision>time("确认收货时间", row -> main(row).map(Line::confirmedAt).orElse(null))
              .offPage(),
          Column.<Decision>number("1元商品订单号", row -> row.oneYuan().orderNo()).offPage(),
          Column.number("1元商品子订单号", row -> row.oneYuan().subOrder()),
          Column.<Decision>number("1元商品ID", row -> row.oneYuan().item().itemId())
              .width(20)
              .offPage(),
          Column.<Decision>text("1元商品标题", row -> ItemText.title(row.oneYuan())).width(30).offPage(),
          Column.<Decision>time("1元商品支付时间", row -> row.oneYuan().line().paidAt()).offPage(),
          Column.<Decision>text("所属活动", row -> row.enrolment().activity().name())
              .width(26)
              .offPage(),
          Column.<Decision>text("买家会员名", Worklist::buyer).width(20).offPage(),
          Column.<Decision>text("收货人姓名", row -> receiver(row).name()).offPage(),
          Column.<Decision>text("联系手机", row -> receiver(row).phone()).offPage(),
          Column.<Decision>text("收货地址", row -> receiver(row).address()).width(56).offPage(),
          Column.<Decision>toFillIn("物流公司").offPage(),
          Column.<Decision>toFillIn("物流单号").width(22).offPage(),
          Column.<Decision>toDecideIn("备注").width(20).offPage(),
          Column.<Decision>toDecideIn("核查结论").width(20).offPage(),
          Column.count("已等几晚", Decision::waited));

  /** For the warehouse. */
  public static final TableDefinition<Decision> GIFTS =
      TableDefinition.of("gift-worklist", Worklist::key, COLUMNS)
          .inWorkbook("赠品清单")
          .after(TodaysList.SHEET)
          .onPage("gifts");

  /** For finance. */
  public static final TableDefinition<Decision> CASH =
      TableDefinition.of("cash-worklist", Worklist::key, COLUMNS)
          .inWorkbook("返现清单")
          .after(TodaysList.SHEET)
          .onPage("cash");

  private Worklist() {}

  private static SortKey key(Decision row) {
    return new SortKey(
        row.code().action().ordinal(),
        main(row).map(Line::paidAt).orElse(null),
        List.of(
            main(row, Line::orderNo),
            main(row, Line::subOrder),
            row.oneYuan().orderNo(),
            row.oneYuan().subOrder(),
            row.code().name()));
  }

  private static Optional<Line> main(Decision row) {
    return row.main().map(MainLine::line);
  }

  private static String main(Decision row, Function<Line, String> value) {
    return main(row).map(value).orElse("");
  }

  private static String buyer(Decision row) {
    return main(row).orElse(row.oneYuan().line()).buyer().name();
  }

  private static Receiver receiver(Decision row) {
    return main(row).map(Line::receiver).orElse(Receiver.UNKNOWN);
  }
}
