package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.explain.Explanation;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.RejectedRows;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the rules again about one order, and lets them explain themselves. Writes nothing. */
final class OrderExplanation {
  private final Campaign campaign;
  private final String orderNo;

  private OrderExplanation(Campaign campaign, String orderNo) {
    this.campaign = campaign;
    this.orderNo = orderNo;
  }

  /**
   * Explains an order from the exports and the ledger as they are now.
   *
   * @param orderNo an order number, or the number of one of its lines
   * @return the lines to print
   * @throws UnusableInputException if there was no run yet, or the exports cannot be used
   */
  static List<String> of(Campaign campaign, String orderNo) throws IOException {
    return new OrderExplanation(campaign, orderNo).tell();
  }

  private List<String> tell() throws IOException {
    if (!Ledger.exists(campaign.job().ledger())) {
      throw new UnusableInputException(Message.of("explain.no-run", campaign.job().file()));
    }
    try (SheetFolder sheets = SheetFolder.temporary()) {
      ExportFolder folder = ExportFolder.survey(campaign.job(), sheets);
      sheets.fill(folder.known(), ByteListener.NONE);
      return tell(FileScan.all(folder, campaign));
    }
  }

  private List<String> tell(List<ScannedFile> files) throws IOException {
    try (Ledger ledger = Ledger.open(campaign.job().ledger());
        BuyerGroupSource groups = new BuyerGroupSource(BuyerGroupIndex.around(orderNo, files))) {
      LedgerSnapshot known = ledger.snapshot(campaign.job().shop());
      for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
        DecidedGroup decided = OneYuanHandler.decide(rows, campaign, known);
        List<String> lines =
            Explanation.of(orderNo, campaign, decided, ledger.events(campaign.job().shop()));
        if (!lines.isEmpty()) {
          return lines;
        }
      }
    }
    return unknown(files);
  }

  /** No line of the exports has this number; perhaps a row that could not be used has. */
  private List<String> unknown(List<ScannedFile> files) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("订单 %s：导出文件里没有它可用的订单行".formatted(orderNo));
    lines.addAll(RejectedRows.naming(orderNo, files));
    lines.add("  怎样会改变：导出包含这笔订单的宝贝报表；若在 rejects.csv 里，改好那一行再放进导出文件夹；其他店铺的订单不计。");
    return lines;
  }
}
