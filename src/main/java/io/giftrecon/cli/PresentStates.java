package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.nightly.JobIdentity;
import io.giftrecon.order.Times;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.view.SheetRecord;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** 赠品补发状态 as the ledger has it now, so that a mark is seen before the next run. */
final class PresentStates {
  private PresentStates() {}

  /**
   * Brings records up to date; leaves them as published where there is no ledger, or where a run
   * holds it, which is then said.
   */
  static UnaryOperator<SheetRecord> of(JobFile job, Console console) {
    if (!Ledger.exists(job.ledger())) {
      return UnaryOperator.identity();
    }
    try (Ledger ledger = Ledger.open(job.ledger())) {
      LedgerSnapshot marks =
          ledger.snapshot(JobIdentity.of(job, ledger), LocalDate.now(Times.CHINA));
      return record ->
          record.with(
              marks.processed(record.text(DownloadSheet.MAIN_LINE))
                  ? GiftStatus.PROCESSED
                  : GiftStatus.PENDING);
    } catch (LedgerBusyException e) {
      console.warn(Message.of("sheet.states-as-published"));
      return UnaryOperator.identity();
    }
  }
}
