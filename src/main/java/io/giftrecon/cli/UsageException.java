package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A command line that picocli understands and we refuse: exit 2. picocli wants a {@code
 * ParameterException}, so this one cannot extend the root and carries the message itself.
 */
final class UsageException extends ParameterException implements UserMessage {
  private final Message message;

  UsageException(CommandLine line, Message message) {
    super(line, message.in(Language.ENGLISH));
    this.message = message;
  }

  @Override
  public Message userMessage() {
    return message;
  }
}
