package io.giftrecon.order;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/**
 * A job file, enrolment file or export that cannot be used at all: the command ends with exit 2.
 * The message is one or two lines that name file, line and column and say what to do.
 */
public final class UnusableInputException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  public UnusableInputException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  public UnusableInputException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
