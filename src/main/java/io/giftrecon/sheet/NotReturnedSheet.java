package io.giftrecon.sheet;

import io.giftrecon.campaign.Activity;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.release.DecidedCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code not-returned.csv}: who reserved and has not come back yet (R3). */
public final class NotReturnedSheet implements Output {
  private final Dress dress;
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

  public NotReturnedSheet(Dress dress) {
    this.dress = dress;
  }

  @Override
  public void add(DecidedCase decided) {
    for (OneYuanLine line : decided.paired().notReturned()) {
      csv.add(
          new SortKey(0, line.line().paidAt(), List.of(line.orderNo(), line.subOrder())),
          List.of(
              Dress.text(line.line().buyer().name()),
              dress.number(line.orderNo()),
              dress.number(line.subOrder()),
              dress.number(line.item().itemId()),
              Dress.text(Titles.of(line)),
              Times.show(line.line().paidAt()),
              Dress.text(line.line().status().text()),
              Dress.text(
                  String.join("、", line.item().activities().stream().map(Activity::name).toList())),
              Dress.text(String.join("、", line.item().benefits()))));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }
}
