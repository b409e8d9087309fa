package io.giftrecon.xlsx;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import java.io.IOException;

/** A workbook that is damaged, locked or a trap. The message says what is wrong with it. */
public final class BrokenWorkbookException extends IOException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  BrokenWorkbookException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  BrokenWorkbookException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
