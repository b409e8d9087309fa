package io.giftrecon.order;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of pieces. */
public final class Quantities {
  /** Each piece of a one-yuan line is a right of its own; more than 9,999 is a slip of a column. */
  private static final Pattern PIECES = Pattern.compile("(\\d{1,4})(\\.0+)?");

  private Quantities() {}

  /**
   * Reads a number of pieces.
   *
   * @param text a cleaned cell
   * @return the pieces, at least 1; a blank cell is one piece
   * @throws IllegalArgumentException if the text is no such number
   */
  public static int parse(String text) {
    if (text.isEmpty()) {
      return 1;
    }
    Matcher pieces = PIECES.matcher(text);
    if (!pieces.matches() || Integer.parseInt(pieces.group(1)) < 1) {
      throw new IllegalArgumentException("不是件数，应为 1 到 9999 的整数");
    }
    return Integer.parseInt(pieces.group(1));
  }
}
