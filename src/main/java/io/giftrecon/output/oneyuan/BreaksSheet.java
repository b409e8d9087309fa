package io.giftrecon.output.oneyuan;

import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Output;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.Break;
import io.giftrecon.release.DecidedGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code breaks.csv}: what does not add up, and which row shows it. */
public final class BreaksSheet implements Output {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv(
          "breaks.csv", "代码", "说明", "依据", "订单号", "子订单号", "商品ID", "买家会员名", "文件", "行号", "详情");

  public BreaksSheet(CellFormat dress) {
    this.dress = dress;
  }

  @Override
  public void add(DecidedGroup decided) {
    for (Break found : decided.breaks()) {
      csv.add(
          new SortKey(
              found.code().ordinal(),
              null,
              List.of(
                  found.orderNo(),
                  found.subOrder(),
                  found.detail(),
                  found.source().file(),
                  Long.toString(found.source().line()))),
          List.of(
              found.code().name(),
              found.code().meaning(),
              found.code().rule(),
              dress.number(found.orderNo()),
              dress.number(found.subOrder()),
              dress.number(found.itemId()),
              CellFormat.text(found.buyer()),
              CellFormat.text(found.source().file()),
              Long.toString(found.source().line()),
              CellFormat.text(found.detail())));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }
}
