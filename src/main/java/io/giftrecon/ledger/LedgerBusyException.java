package io.giftrecon.ledger;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import org.jspecify.annotations.Nullable;

/** Another run holds the ledger: exit 75, try later. */
public final class LedgerBusyException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  LedgerBusyException(Message told, @Nullable Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
