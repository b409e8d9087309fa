package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;

/** A run that failed for no fault of its inputs: exit 1, run it again. */
public final class RunFailed extends RuntimeException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  RunFailed(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
