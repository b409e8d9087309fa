package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.rights.BuyerGroupRows;
import java.io.IOException;

/**
 * R66: a run publishes what it decided only if nobody has marked meanwhile; else it decides again.
 * The third time nobody can: it decides while marks wait.
 */
final class LastWord {
  private static final int FREELY = 2;

  private LastWord() {}

  /**
   * Waits until what the run has decided holds.
   *
   * @return keeps marks waiting until it is closed
   */
  static ShopLock wait(RunContext run) throws IOException {
    ShopLock writing = lock(run);
    try {
      for (int decided = 1; run.handler().isOvertaken(); decided++) {
        run.cancellation.throwIfCancelled();
        if (decided < FREELY) {
          writing.close();
          decideAgain(run);
          writing = lock(run);
        } else {
          decideAgain(run);
        }
      }
      return writing;
    } catch (RuntimeException | IOException e) {
      writing.close();
      throw e;
    }
  }

  private static ShopLock lock(RunContext run) {
    return run.prepared.keepsMarks() ? run.ledger.lockWriting() : ShopLock.NONE;
  }

  /** The rows have been scanned; of all that follows, marks decide. */
  private static void decideAgain(RunContext run) throws IOException {
    run.decideAnew();
    run.progress.begins(ProgressListener.Stage.DECIDE, run.groups().size());
    try (BuyerGroupSource groups = new BuyerGroupSource(run.groups())) {
      for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
        run.cancellation.throwIfCancelled();
        take(run.handler(), rows);
        run.progress.advances(1);
      }
    }
    run.progress.begins(ProgressListener.Stage.PUBLISH, 0);
    new WriteStep(run).write(run.summary().durations());
  }

  private static <G> void take(JobHandler<G> handler, BuyerGroupRows rows) {
    handler.take(handler.decide(rows));
  }
}
