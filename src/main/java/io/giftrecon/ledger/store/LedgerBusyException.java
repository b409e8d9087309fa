package io.giftrecon.ledger.store;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import org.jspecify.annotations.Nullable;

/** Another run holds the ledger, or another fleet the folder: exit 75, try later. */
public final class LedgerBusyException extends GiftReconException {
  public LedgerBusyException(Message message) {
    this(message, null);
  }

  public LedgerBusyException(Message message, @Nullable Throwable cause) {
    super(ExitCode.BUSY, message, cause);
  }
}
