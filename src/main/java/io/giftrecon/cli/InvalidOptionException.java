package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import picocli.CommandLine.TypeConversionException;

/** A word that is none of those its option takes. */
final class InvalidOptionException extends TypeConversionException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  InvalidOptionException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
