package io.giftrecon.ledger.store;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/** The ledger cannot be written, for want of room, of rights or of a server: exit 1, run again. */
public final class LedgerUnwritableException extends GiftReconException {
  /**
   * The failure.
   *
   * @param ledger as people call it
   */
  public LedgerUnwritableException(String ledger, Message reason, Throwable cause) {
    super(ExitCode.FAILED, Message.of("ledger.unwritable", ledger, reason), cause);
  }
}
