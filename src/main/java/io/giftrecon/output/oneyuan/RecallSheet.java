package io.giftrecon.output.oneyuan;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Output;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.Line;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Recall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code recall.csv}: what was released and whose main line has died since (R28). */
public final class RecallSheet implements Output {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv(
          "recall.csv",
          "主商品订单号",
          "主商品子订单号",
          "主商品标题",
          "主商品订单状态",
          "退款状态",
          "退款金额",
          "1元商品订单号",
          "1元商品子订单号",
          "权益内容",
          "数量",
          "标记时间",
          "标记人",
          "物流公司",
          "物流单号",
          "买家会员名");

  public RecallSheet(CellFormat dress) {
    this.dress = dress;
  }

  @Override
  public void add(DecidedGroup decided) {
    for (Recall recall : decided.recalls()) {
      Line main = recall.main();
      LedgerRight right = recall.right();
      Mark mark = recall.mark();
      csv.add(
          new SortKey(
              0,
              main.paidAt(),
              List.of(main.orderNo(), main.subOrder(), right.oneYuanSubOrder(), mark.tracking())),
          List.of(
              dress.number(main.orderNo()),
              dress.number(main.subOrder()),
              CellFormat.text(main.row().title()),
              CellFormat.text(main.status().text()),
              CellFormat.text(main.refunds().shownStatus()),
              main.refunds().shownAmount(),
              dress.number(right.oneYuanOrder()),
              dress.number(right.oneYuanSubOrder()),
              CellFormat.text(right.benefits()),
              Integer.toString(recall.units()),
              Times.show(mark.at()),
              CellFormat.text(mark.by()),
              CellFormat.text(mark.carrier()),
              dress.number(mark.tracking()),
              CellFormat.text(main.buyer().name())));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }
}
