package io.giftrecon.xlsx;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;
import java.io.IOException;

/** A workbook that is damaged, locked or a trap. The message says what is wrong with it. */
public final class BrokenBook extends IOException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  BrokenBook(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  BrokenBook(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
