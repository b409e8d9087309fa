package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/** A run that failed for no fault of its inputs: exit 1, run it again. */
public final class RunFailedException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  RunFailedException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
