package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.Activity;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Output;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.release.DecidedGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code not-returned.csv}: who reserved and has not come back yet (R3). */
public final class NotReturnedSheet implements Output {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv(
          "not-returned.csv",
          "买家会员名",
          "1元商品订单号",
          "1元商品子订单号",
          "1元商品ID",
          "1元商品标题",
          "1元商品支付时间",
          "1元商品订单状态",
          "所属活动",
          "权益内容");

  public NotReturnedSheet(CellFormat dress) {
    this.dress = dress;
  }

  @Override
  public void add(DecidedGroup decided) {
    for (OneYuanLine line : decided.paired().notReturned()) {
      csv.add(
          new SortKey(0, line.line().paidAt(), List.of(line.orderNo(), line.subOrder())),
          List.of(
              CellFormat.text(line.line().buyer().name()),
              dress.number(line.orderNo()),
              dress.number(line.subOrder()),
              dress.number(line.item().itemId()),
              CellFormat.text(Titles.of(line)),
              Times.show(line.line().paidAt()),
              CellFormat.text(line.line().status().text()),
              CellFormat.text(
                  String.join("、", line.item().activities().stream().map(Activity::name).toList())),
              CellFormat.text(String.join("、", line.benefits()))));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }
}
