package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;

/** More rejected rows than the job file allows: nothing is published, exit 4. */
public final class TooManyRejects extends RuntimeException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  TooManyRejects(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
