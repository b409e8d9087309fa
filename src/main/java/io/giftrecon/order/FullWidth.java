package io.giftrecon.order;

/** Full-width characters as people type them in Chinese text: {@code １２，０００} (R35, U14). */
public final class FullWidth {
  private static final int FIRST = '！';
  private static final int LAST = '～';
  private static final int OFFSET = '！' - '!';
  private static final int BLANK = '\u3000';

  private FullWidth() {}

  /** The text with its full-width characters in half width. */
  public static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.codePoints().map(FullWidth::narrow).forEach(narrow::appendCodePoint);
    return narrow.toString();
  }

  static int narrow(int c) {
    if (c == BLANK) {
      return ' ';
    }
    return c >= FIRST && c <= LAST ? c - OFFSET : c;
  }
}
