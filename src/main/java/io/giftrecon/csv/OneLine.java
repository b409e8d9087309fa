package io.giftrecon.csv;

/** Cells of tables that this program writes for itself: each row on one line. */
public final class OneLine {
  private OneLine() {}

  /** A cell, in quotes where it needs them; line breaks inside it become blanks. */
  public static String cell(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r' && c != 0;
    }
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    String line =
        text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
    return '"' + line.replace("\"", "\"\"") + '"';
  }
}
