package io.giftrecon.ledger;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;
import org.jspecify.annotations.Nullable;

/** Another run holds the ledger: exit 75, try later. */
public final class LedgerBusy extends RuntimeException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  LedgerBusy(Message told, @Nullable Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
