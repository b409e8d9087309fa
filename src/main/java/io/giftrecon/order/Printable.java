package io.giftrecon.order;

import org.jspecify.annotations.Nullable;

/** Texts of foreign files may hold what a terminal obeys: it is shown as {@code �} instead. */
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

  /** The text of a cell: every control character but tabs and line ends replaced. */
  public static String cell(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        shown.setCharAt(i, (char) REPLACEMENT);
      }
    }
    return shown.toString();
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean isObeyed(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
  }
}
