package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that picocli understands and we cannot throwIfCancelled: exit 2. */
final class UsageException extends ParameterException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  UsageException(CommandLine line, Message told) {
    super(line, told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
