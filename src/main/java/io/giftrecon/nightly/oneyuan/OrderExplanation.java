package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.explain.Explanation;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.export.trades.TradeTables;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.ChangesSince;
import io.giftrecon.nightly.JobIdentity;
import io.giftrecon.nightly.ProvenLedger;
import io.giftrecon.nightly.RejectedRows;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import io.giftrecon.order.Tonight;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lets the rules decide one order once more and keeps their answers. Writes nothing. */
final class OrderExplanation {
  private final Campaign campaign;
  private final String orderNo;

  private OrderExplanation(Campaign campaign, String orderNo) {
    this.campaign = campaign;
    this.orderNo = orderNo;
  }

  /**
   * Explains an order from the inputs of the last run. Where exports, job file, small files or
   * marks have changed since it was published, the first lines say so.
   *
   * @param orderNo an order number, or the number of one of its lines
   * @return the lines to print
   * @throws UnusableInputException if there was no run yet, or the exports cannot be used
   */
  static List<String> of(Campaign campaign, String orderNo) throws IOException {
    return new OrderExplanation(campaign, orderNo).lines();
  }

  private List<String> lines() throws IOException {
    if (!ProvenLedger.exists(campaign.job())) {
      throw new UnusableInputException(Message.of("explain.no-run", campaign.job().file()));
    }
    try (SheetFolder sheets = SheetFolder.temporary()) {
      ExportFolder folder =
          TradeTables.writeOut(
              ExportFolder.survey(campaign.job(), sheets), sheets, ByteListener.NONE);
      sheets.fill(folder.known(), ByteListener.NONE);
      try (Ledger ledger = ProvenLedger.open(campaign.job())) {
        List<String> lines = new ArrayList<>();
        lines.addAll(ChangesSince.files(campaign.job(), folder, ledger));
        lines.addAll(ChangesSince.marks(campaign.job(), ledger));
        lines.addAll(lines(FileScan.all(folder, campaign), ledger));
        return lines;
      }
    }
  }

  private List<String> lines(List<ScannedFile> files, Ledger ledger) throws IOException {
    BuyerGroupIndex index = BuyerGroupIndex.around(orderNo, files);
    LocalDate date = dateOf(ledger);
    LedgerSnapshot known = ledger.snapshot(JobIdentity.of(campaign.job(), ledger), date);
    ReturnedContents contents = ReturnedContents.of(files);
    try (BuyerGroupSource groups = new BuyerGroupSource(index)) {
      Tonight tonight = OneYuanHandler.tonight(index, date, known);
      for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
        RuleTrace asked = RuleTrace.of(orderNo);
        DecidedGroup decided =
            OneYuanHandler.decide(rows, campaign, known, tonight, contents, asked);
        List<RightEvent> events = ledger.events().stream().map(known::calledNow).toList();
        List<String> lines = Explanation.of(decided, asked, events);
        if (!lines.isEmpty()) {
          return lines;
        }
      }
    }
    return unknown(files, known);
  }

  /** The date of the run that is explained. */
  private LocalDate dateOf(Ledger ledger) {
    return ledger
        .lastPublication(campaign.job().file().toString())
        .map(last -> LocalDate.parse(last.date()))
        .orElseGet(() -> LocalDate.now(Times.CHINA));
  }

  private boolean isAsked(String number) {
    return number.equals(orderNo);
  }

  /** No line of the exports has this number; perhaps a row that could not be used has. */
  private List<String> unknown(List<ScannedFile> files, LedgerSnapshot known) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("订单 %s：导出文件里没有它可用的订单行".formatted(orderNo));
    known.open().stream()
        .filter(right -> isAsked(right.oneYuanOrder()) || isAsked(right.oneYuanSubOrder()))
        .map(LedgerRight::oneYuanSubOrder)
        .distinct()
        .forEach(
            line ->
                lines.add("  R63  1元商品子订单 %s 有未发的权益：暂缓（NOT_EXPORTED），它的名额照样保留".formatted(line)));
    lines.addAll(RejectedRows.naming(orderNo, files));
    lines.add("  怎样会改变：导出包含这笔订单的宝贝报表；若在 rejects.csv 里，改好那一行再放进导出文件夹；其他店铺的订单不计。");
    return lines;
  }
}
