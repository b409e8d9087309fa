package io.giftrecon.ledger.store;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/**
 * The ledger cannot be read or written, for want of room, of rights, of a disk or of a server: exit
 * 1, run again.
 */
public final class LedgerUnwritableException extends GiftReconException {
  /**
   * The failure.
   *
   * @param ledger as people call it
   */
  public LedgerUnwritableException(String ledger, Message reason, Throwable cause) {
    this(Message.of("ledger.unwritable", ledger, reason), cause);
  }

  private LedgerUnwritableException(Message message, Throwable cause) {
    super(ExitCode.FAILED, message, cause);
  }

  /**
   * R61: the disk or the network failed, the ledger itself may be whole.
   *
   * @param ledger as people call it
   * @param said what the system said
   */
  public static LedgerUnwritableException ofDevice(String ledger, String said, Throwable cause) {
    return new LedgerUnwritableException(Message.of("ledger.device", ledger, said), cause);
  }
}
