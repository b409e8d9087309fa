package io.giftrecon.ledger;

import org.jspecify.annotations.Nullable;

/** Another run holds the ledger: exit 75, try later. */
public final class LedgerBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerBusy(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
