package io.giftrecon.order;

/** What a cell of an export says once the dress of the exporting program is taken off. */
public final class CellText {
  private CellText() {}

  /**
   * Takes off outer blanks, {@code ="…"}, quotes behind a leading blank, a leading {@code '} and the
   * one that closes it, and reads {@code null} as nothing.
   *
   * @param raw the cell after CSV unquoting
   * @return the text, empty where the cell says nothing
   */
  public static String clean(String raw) {
    String text = strip(raw);
    if (text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      text = strip(text.substring(2, text.length() - 1));
    } else if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = strip(text.substring(1, text.length() - 1));
    }
    if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
      text = strip(text.substring(1, text.length() - 1));
    } else if (text.startsWith("'")) {
      text = strip(text.substring(1));
    }
    return text.equals("null") ? "" : text;
  }

  /** Commas alike and outer blanks gone: the form in which statuses are matched (R14). */
  static String word(String text) {
    return strip(text).replace(',', '，').replace('(', '（').replace(')', '）');
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
  }
}
