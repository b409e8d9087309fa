package io.giftrecon.ledger;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import org.jspecify.annotations.Nullable;

/** Another run holds the ledger: exit 75, try later. */
public final class LedgerBusyException extends GiftReconException {
  LedgerBusyException(Message message, @Nullable Throwable cause) {
    super(ExitCode.BUSY, message, cause);
  }
}
