package io.giftrecon.output.oneyuan;

import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.Decision;
import io.giftrecon.xlsx.CellStyle;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code download-sheet.csv}: the platform's list, a row per record (R5, R10). The columns that
 * {@code sheet} and {@code buyer} ask for have names; all of them stand in {@link #COLUMNS}.
 */
public final class DownloadSheet {
  public static final Column<Row> MAIN_ITEM =
      Column.<Row>number("主商品ID", row -> row.main().row().itemId()).onPageAs("mainItem").width(20);
  public static final Column<Row> MAIN_ORDER =
      Column.<Row>number("主商品订单号", row -> row.main().orderNo()).onPageAs("mainOrder");
  public static final Column<Row> MAIN_PAID =
      Column.<Row>time("主商品支付时间", row -> row.main().paidAt()).onPageAs("mainPaid");
  public static final Column<Row> MAIN_STATUS =
      Column.<Row>text("主商品订单状态", row -> row.main().status().text())
          .onPageAs("mainStatus")
          .width(25);
  public static final Column<Row> ONE_YUAN_ITEM =
      perLine(Column::number, "1元商品ID", line -> line.item().itemId()).onPageAs("item").width(20);
  public static final Column<Row> ONE_YUAN_ORDER =
      perLine(Column::number, "1元商品订单号", OneYuanLine::orderNo).onPageAs("order");
  public static final Column<Row> ONE_YUAN_PAID =
      perLine(Column::times, "1元商品支付时间", line -> Times.show(line.line().paidAt())).onPageAs("paid");
  public static final Column<Row> ONE_YUAN_STATUS =
      perLine(Column::text, "1元商品订单状态", line -> line.line().status().text())
          .onPageAs("status")
          .width(25);
  public static final Column<Row> GIFT_STATUS =
      Column.<Row>text("赠品补发状态", row -> row.status().word())
          .onPageAs("gift")
          .coloured(
              Map.of(
                  GiftStatus.PROCESSED.word(), CellStyle.GREY,
                  GiftStatus.PENDING.word(), CellStyle.YELLOW));
  public static final Column<Row> BUYER =
      Column.<Row>text("买家会员名", row -> row.main().buyer().name()).onPageAs("buyer").width(20);
  public static final Column<Row> MAIN_LINE =
      Column.<Row>number("主商品子订单号", row -> row.main().subOrder()).onPageAs("mainLine");
  public static final Column<Row> ONE_YUAN_LINE =
      perLine(Column::number, "1元商品子订单号", OneYuanLine::subOrder).onPageAs("line");

  /** The columns, in the order of the sheet. */
  public static final List<Column<Row>> COLUMNS =
      List.of(
          MAIN_ITEM,
          Column.<Row>text("主商品标题", row -> row.main().row().title())
              .onPageAs("mainTitle")
              .width(30),
          MAIN_ORDER,
          MAIN_PAID,
          Column.<Row>money("主商品实际支付金额", row -> row.main().paid()).onPageAs("amount"),
          MAIN_STATUS,
          Column.<Row>text("主商品最近一次退款单状态", row -> row.main().refunds().shownStatus())
              .onPageAs("mainRefund")
              .width(25),
          Column.<Row>figure("主商品申请退款金额", row -> row.main().refunds().shownAmount())
              .onPageAs("mainRefundAmount"),
          ONE_YUAN_ITEM,
          perLine(Column::text, "1元商品标题", ItemText::title).onPageAs("title").width(30),
          perLine(Column::text, "1元商品权益", ItemText::benefits).onPageAs("benefits").width(26),
          perLine(Column::text, "1元商品所属活动", line -> ItemText.activities(line.item()))
              .onPageAs("activities")
              .width(26),
          ONE_YUAN_ORDER,
          ONE_YUAN_PAID,
          ONE_YUAN_STATUS,
          perLine(Column::text, "1元商品最近一次退款单状态", line -> line.line().refunds().shownStatus())
              .onPageAs("refund")
              .width(25),
          GIFT_STATUS,
          BUYER,
          MAIN_LINE,
          ONE_YUAN_LINE,
          Column.count("1元订单总数", row -> row.record().oneYuanOrders()),
          Column.<Row>text("标记", row -> String.join("、", row.record().flags()))
              .onPageAs("flags")
              .width(25),
          Column.time("数据时间", row -> row.record().asOf()));

  /** The sheet. */
  public static final TableDefinition<Row> TABLE =
      TableDefinition.of("download-sheet", DownloadSheet::key, COLUMNS)
          .inWorkbook("订单下载")
          .onPage("records");

  private DownloadSheet() {}

  /**
   * One record, with 赠品补发状态.
   *
   * @param rights what is decided for the rights that its main line serves, for the ERP's file
   */
  public record Row(PairedRecord record, GiftStatus status, List<Decision> rights) {
    Line main() {
      return record.main().line();
    }
  }

  private static SortKey key(Row row) {
    return new SortKey(
        0, row.main().paidAt(), List.of(row.main().orderNo(), row.main().subOrder()));
  }

  /** A column of that type, whose cells hold a value per one-yuan line. */
  private static Column<Row> perLine(
      BiFunction<String, Function<Row, String>, Column<Row>> type,
      String title,
      Function<OneYuanLine, String> value) {
    return type.apply(
            title, row -> CellFormat.joined(row.record().oneYuan().stream().map(value).toList()))
        .perLine();
  }
}
