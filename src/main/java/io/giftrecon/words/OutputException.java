package io.giftrecon.words;

import java.io.IOException;

/** The file system does not let us, told in our words. */
public final class OutputException extends IOException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  public OutputException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  public OutputException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
