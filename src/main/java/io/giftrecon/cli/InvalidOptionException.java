package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import picocli.CommandLine.TypeConversionException;

/**
 * A word that is none of those its option takes. picocli wants a {@code TypeConversionException},
 * so this one cannot extend the root and carries the message itself.
 */
final class InvalidOptionException extends TypeConversionException implements UserMessage {
  private final Message message;

  InvalidOptionException(Message message) {
    super(message.in(Language.ENGLISH));
    this.message = message;
  }

  @Override
  public Message userMessage() {
    return message;
  }
}
