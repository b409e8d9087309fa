package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/** More rejected rows than the job file allows: nothing is published, exit 4. */
public final class TooManyRejectsException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  TooManyRejectsException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
