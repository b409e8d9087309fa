package io.giftrecon.output.oneyuan;

import io.giftrecon.order.Receiver;
import io.giftrecon.output.Column;
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
 * The columns of both worklists. Those that the sheet for paper shows as well have a name each, by
 * which it asks for them.
 */
final class WorklistColumns {
  private static final Map<String, CellStyle> COLOURS =
      Map.of(
          Action.RELEASE_NOW.word(), CellStyle.GREEN,
          Action.AWAIT_CONFIRMATION.word(), CellStyle.BLUE,
          Action.SUSPEND.word(), CellStyle.YELLOW,
          Action.CHECK.word(), CellStyle.ORANGE,
          Action.REFUSE.word(), CellStyle.GREY);

  static final Column<Decision> ACTION =
      Column.<Decision>word("处理建议", row -> row.code().action().word())
          .onPageAs("advice")
          .coloured(COLOURS);
  static final Column<Decision> BENEFIT_KIND =
      Column.<Decision>word("权益类型", row -> row.enrolment().kind().word()).onPageAs("kind");
  static final Column<Decision> BENEFITS =
      Column.<Decision>text("权益内容", row -> String.join("、", row.enrolment().benefits()))
          .onPageAs("benefits")
          .width(26);
  static final Column<Decision> UNITS =
      Column.<Decision>count("数量", Decision::units).onPageAs("units");
  static final Column<Decision> MAIN_ORDER =
      Column.<Decision>number("主商品订单号", row -> main(row, Line::orderNo)).offPage();
  static final Column<Decision> MAIN_LINE =
      Column.<Decision>number("主商品子订单号", row -> main(row, Line::subOrder)).onPageAs("mainLine");
  static final Column<Decision> MAIN_ITEM =
      Column.<Decision>number("主商品ID", row -> main(row, line -> line.row().itemId()))
          .width(20)
          .offPage();
  static final Column<Decision> ONE_YUAN_ORDER =
      Column.<Decision>number("1元商品订单号", row -> row.oneYuan().orderNo()).offPage();
  static final Column<Decision> ONE_YUAN_LINE =
      Column.<Decision>number("1元商品子订单号", row -> row.oneYuan().subOrder()).onPageAs("line");
  static final Column<Decision> ONE_YUAN_ITEM =
      Column.<Decision>number("1元商品ID", row -> row.oneYuan().item().itemId()).width(20).offPage();
  static final Column<Decision> RECEIVER =
      Column.<Decision>text("收货人姓名", row -> receiver(row).name()).offPage();
  static final Column<Decision> PHONE =
      Column.<Decision>text("联系手机", row -> receiver(row).phone()).offPage();
  static final Column<Decision> ADDRESS =
      Column.<Decision>text("收货地址", row -> receiver(row).address()).width(56).offPage();
  static final Column<Decision> CARRIER = Column.<Decision>toFillIn("物流公司").offPage();
  static final Column<Decision> TRACKING = Column.<Decision>toFillIn("物流单号").width(22).offPage();
  static final Column<Decision> NOTE = Column.<Decision>toDecideIn("备注").width(20).offPage();

  /** In the order of the file. */
  static final List<Column<Decision>> ALL =
      List.of(
          ACTION,
          Column.<Decision>word("原因代码", row -> row.code().name()).onPageAs("code").width(25),
          Column.<Decision>word("原因", Decision::reason).onPageAs("reason").width(56),
          Column.<Decision>word("依据", Decision::basis).width(20).offPage(),
          BENEFIT_KIND,
          BENEFITS,
          UNITS,
          MAIN_ORDER,
          MAIN_LINE,
          MAIN_ITEM,
          Column.<Decision>text("主商品标题", row -> main(row, line -> line.row().title()))
              .width(30)
              .offPage(),
          Column.<Decision>text("主商品订单状态", row -> main(row, line -> line.status().text()))
              .width(25)
              .offPage(),
          Column.<Decision>time("确认收货时间", row -> main(row).map(Line::confirmedAt).orElse(null))
              .offPage(),
          ONE_YUAN_ORDER,
          ONE_YUAN_LINE,
          ONE_YUAN_ITEM,
          Column.<Decision>text("1元商品标题", row -> ItemText.title(row.oneYuan())).width(30).offPage(),
          Column.<Decision>time("1元商品支付时间", row -> row.oneYuan().line().paidAt()).offPage(),
          Column.<Decision>text("所属活动", row -> row.enrolment().activity().name())
              .width(26)
              .offPage(),
          Column.<Decision>text("买家会员名", WorklistColumns::buyer).width(20).offPage(),
          RECEIVER,
          PHONE,
          ADDRESS,
          CARRIER,
          TRACKING,
          NOTE,
          Column.<Decision>toDecideIn("核查结论").width(20).offPage(),
          Column.<Decision>count("已等几晚", Decision::waited).onPageAs("waited"));

  private WorklistColumns() {}

  /** The main line that a decision is about. */
  static Optional<Line> main(Decision row) {
    return row.main().map(MainLine::line);
  }

  /** A text of that line; empty where there is none. */
  static String main(Decision row, Function<Line, String> value) {
    return main(row).map(value).orElse("");
  }

  private static String buyer(Decision row) {
    return main(row).orElse(row.oneYuan().line()).buyer().name();
  }

  private static Receiver receiver(Decision row) {
    return main(row).map(Line::receiver).orElse(Receiver.UNKNOWN);
  }
}
