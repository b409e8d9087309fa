package io.giftrecon.cli;

import org.jspecify.annotations.Nullable;

/** Text for a terminal: names and values of foreign files may hold what it would obey. */
final class Printable {
  private Printable() {}

  /** The text with every control or formatting character but line ends replaced. */
  static String of(@Nullable String text) {
    StringBuilder printable = new StringBuilder();
    String.valueOf(text)
        .codePoints()
        .forEach(
            character ->
                printable.appendCodePoint(
                    character == '\n' || !isObeyed(character) ? character : 0xFFFD));
    return printable.toString();
  }

  private static boolean isObeyed(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
  }
}
