package io.giftrecon.cli;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.nightly.JobIdentity;
import io.giftrecon.nightly.ProvenLedger;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.Times;
import io.giftrecon.release.NamedLines;
import io.giftrecon.rights.ReturnedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A ledger that a person's word is entered into between two nights: proven, and held alone.
 *
 * @param job the job as the ledger knows it
 * @param known what the ledger knew when it was opened
 */
record LedgerByHand(Campaign campaign, LedgerJob job, Ledger ledger, LedgerSnapshot known) {
  /** What a command does with it; what it returns is the exit code. */
  interface Work {
    int on(LedgerByHand open) throws IOException;
  }

  /**
   * Opens it for one command, and keeps beside the sets that something was said (R61).
   *
   * @throws io.giftrecon.order.UnusableInputException naming file, line and key
   */
  static int open(Path jobFile, Console console, Work work) throws IOException {
    Campaign campaign = OneYuanKind.campaign(jobFile);
    try (Ledger ledger = ProvenLedger.open(campaign.job());
        ShopLock alone = ledger.lockWriting()) {
      alone.confirm();
      LedgerJob job = JobIdentity.of(campaign.job(), ledger);
      LedgerSnapshot known = ledger.snapshot(job, LocalDate.now(Times.CHINA));
      int exit = work.on(new LedgerByHand(campaign, job, ledger, known));
      console.keep(campaign.job(), job, ledger);
      return exit;
    }
  }

  /** The rows of a returned list, under the numbers that their lines have now. */
  List<ReturnedRow> rows(ReturnedWorklist list) {
    return list.rows().stream()
        .map(known::calledNow)
        .map(NamedLines.of(known::lines)::told)
        .toList();
  }
}
