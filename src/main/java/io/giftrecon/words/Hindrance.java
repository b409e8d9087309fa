package io.giftrecon.words;

import java.io.IOException;

/** The file system does not let us, told in our words. */
public final class Hindrance extends IOException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  public Hindrance(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  public Hindrance(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
