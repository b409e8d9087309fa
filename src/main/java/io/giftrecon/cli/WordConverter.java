package io.giftrecon.cli;

import io.giftrecon.words.Message;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads a word: a name, a note, a number. In the locale C, which cron has, Java 17 cannot read a
 * Chinese one, and what is left of it must neither be looked for nor stand in the ledger.
 */
final class WordConverter implements ITypeConverter<String> {
  private static final char UNREADABLE = '\ufffd';

  @Override
  public String convert(String text) {
    if (!isReadable(text)) {
      throw new InvalidOptionException(Message.of("usage.no-word"));
    }
    return text;
  }

  /** Whether nothing was lost between the keyboard and here. */
  static boolean isReadable(String text) {
    return text.indexOf(UNREADABLE) < 0;
  }
}
