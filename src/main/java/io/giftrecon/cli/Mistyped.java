package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;
import picocli.CommandLine.TypeConversionException;

/** A word that is none of those its option takes. */
final class Mistyped extends TypeConversionException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  Mistyped(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
