package io.giftrecon.ledger;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/** The ledger cannot be written, for want of room, of rights or of a server: exit 1, run again. */
public final class LedgerUnwritableException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  LedgerUnwritableException(String ledger, Message reason, Throwable cause) {
    this(Message.of("ledger.unwritable", ledger, reason), cause);
  }

  private LedgerUnwritableException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
