package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that picocli understands and we cannot obey: exit 2. */
final class WrongUsage extends ParameterException implements Told {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  WrongUsage(CommandLine line, Message told) {
    super(line, told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message told() {
    return told;
  }
}
