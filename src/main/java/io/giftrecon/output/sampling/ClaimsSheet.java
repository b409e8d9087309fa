package io.giftrecon.output.sampling;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.Line;
import io.giftrecon.sampling.ClaimLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** {@code claims.csv}: every line of a sample item, and whether it is a claim (U5). */
public final class ClaimsSheet {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv(
          "claims.csv", "活动ID", "商品ID", "买家会员名", "订单号", "子订单号", "支付时间", "实付金额", "结果", "代码", "新会员");

  public ClaimsSheet(CellFormat dress) {
    this.dress = dress;
  }

  /** Adds one row. */
  public void add(ClaimLine claim) {
    Line line = claim.line();
    BigDecimal paid = line.paid();
    csv.add(
        new SortKey(
            0,
            line.paidAt(),
            List.of(line.orderNo(), line.subOrder(), Integer.toString(claim.sample().row()))),
        List.of(
            CellFormat.text(claim.sample().activityId()),
            dress.number(claim.sample().itemId()),
            CellFormat.text(line.buyer().name()),
            dress.number(line.orderNo()),
            dress.number(line.subOrder()),
            Times.show(line.paidAt()),
            paid == null ? "" : Amounts.show(paid),
            claim.code().outcome(),
            claim.code().name(),
            newMember(claim)));
  }

  /** Writes the file into a folder. */
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }

  private static String newMember(ClaimLine claim) {
    return switch (claim.member()) {
      case NEW -> "是";
      case OLD, NONE -> "否";
      case UNKNOWN -> "";
    };
  }
}
