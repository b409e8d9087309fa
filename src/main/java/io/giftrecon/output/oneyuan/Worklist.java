package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Output;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code gift-worklist.csv} for the warehouse and {@code cash-worklist.csv} for finance (R29): a
 * row per one-yuan line, main line and decision. The last three columns are for them to fill in.
 */
public final class Worklist implements Output {
  private final CellFormat dress;
  private final BenefitKind kind;
  private final SortedCsv csv;

  public Worklist(CellFormat dress, BenefitKind kind) {
    this.dress = dress;
    this.kind = kind;
    this.csv =
        new SortedCsv(
            kind == BenefitKind.GIFT ? "gift-worklist.csv" : "cash-worklist.csv",
            "处理建议",
            "原因代码",
            "原因",
            "依据",
            "权益类型",
            "权益内容",
            "数量",
            "主商品订单号",
            "主商品子订单号",
            "主商品ID",
            "主商品标题",
            "主商品订单状态",
            "确认收货时间",
            "1元商品订单号",
            "1元商品子订单号",
            "1元商品ID",
            "1元商品标题",
            "1元商品支付时间",
            "所属活动",
            "买家会员名",
            "收货人姓名",
            "联系手机",
            "收货地址",
            "物流公司",
            "物流单号",
            "备注");
  }

  @Override
  public void add(DecidedGroup decided) {
    for (Decision decision : decided.decisions()) {
      if (decision.enrolment().kind() == kind) {
        csv.add(key(decision), cells(decision));
      }
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }

  private static SortKey key(Decision decision) {
    Optional<Line> main = decision.main().map(MainLine::line);
    return new SortKey(
        decision.code().action().ordinal(),
        main.map(Line::paidAt).orElse(null),
        List.of(
            main.map(Line::orderNo).orElse(""),
            main.map(Line::subOrder).orElse(""),
            decision.oneYuan().orderNo(),
            decision.oneYuan().subOrder(),
            decision.code().name()));
  }

  private List<String> cells(Decision decision) {
    OneYuanLine oneYuan = decision.oneYuan();
    Optional<Line> main = decision.main().map(MainLine::line);
    Receiver receiver = main.map(Line::receiver).orElse(Receiver.UNKNOWN);
    return List.of(
        decision.code().action().word(),
        decision.code().name(),
        decision.reason(),
        decision.code().rules(),
        decision.enrolment().kind().word(),
        CellFormat.text(String.join("、", decision.enrolment().benefits())),
        Integer.toString(decision.units()),
        number(main, Line::orderNo),
        number(main, Line::subOrder),
        number(main, line -> line.row().itemId()),
        text(main, line -> line.row().title()),
        text(main, line -> line.status().text()),
        main.map(line -> Times.show(line.confirmedAt())).orElse(""),
        dress.number(oneYuan.orderNo()),
        dress.number(oneYuan.subOrder()),
        dress.number(oneYuan.item().itemId()),
        CellFormat.text(Titles.of(oneYuan)),
        Times.show(oneYuan.line().paidAt()),
        CellFormat.text(decision.enrolment().activity().name()),
        CellFormat.text(main.map(Line::buyer).orElse(oneYuan.line().buyer()).name()),
        CellFormat.text(receiver.name()),
        CellFormat.text(receiver.phone()),
        CellFormat.text(receiver.address()),
        "",
        "",
        "");
  }

  private String number(Optional<Line> line, Function<Line, String> number) {
    return dress.number(line.map(number).orElse(""));
  }

  private static String text(Optional<Line> line, Function<Line, String> text) {
    return CellFormat.text(line.map(text).orElse(""));
  }
}
