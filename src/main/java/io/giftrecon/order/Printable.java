package io.giftrecon.order;

import org.jspecify.annotations.Nullable;

/**
 * Text for terminals: names and values of foreign files may hold what a terminal would
 * throwIfCancelled.
 */
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** The text with every control or formatting character but line ends replaced. */
  public static String lines(@Nullable String text) {
    StringBuilder printable = new StringBuilder();
    String.valueOf(text)
        .codePoints()
        .forEach(c -> printable.appendCodePoint(c == '\n' || !isObeyed(c) ? c : REPLACEMENT));
    return printable.toString();
  }

  /** The text with every control or formatting character replaced, line ends too. */
  public static String line(String text) {
    return lines(text.replace('\n', (char) REPLACEMENT));
  }

  private static boolean isObeyed(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
  }
}
