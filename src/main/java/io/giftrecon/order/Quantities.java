package io.giftrecon.order;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of pieces. */
public final class Quantities {
  /** Each piece of a one-yuan line is a right of its own; more than this is a slip of a column. */
  private static final int MOST_RIGHTS = 9999;

  private static final Pattern PIECES = Pattern.compile("(\\d{1,9})(\\.0+)?");

  private Quantities() {}

  /**
   * Reads a number of pieces.
   *
   * @param text a cleaned cell
   * @return the pieces, at least 1; null where the cell is blank and states none (R31)
   * @throws IllegalArgumentException if the text is no such number
   */
  public static @Nullable Integer parse(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher pieces = PIECES.matcher(text);
    if (!pieces.matches() || Integer.parseInt(pieces.group(1)) < 1) {
      throw new IllegalArgumentException("不是件数，应为 1 以上的整数");
    }
    return Integer.parseInt(pieces.group(1));
  }

  /**
   * Reads the pieces of a line of a one-yuan item.
   *
   * @return null where the cell is blank and states none (R31)
   * @throws IllegalArgumentException if the text is no such number, or one above 9,999
   */
  public static @Nullable Integer parseRights(String text) {
    Integer pieces = parse(text);
    if (pieces != null && pieces > MOST_RIGHTS) {
      throw new IllegalArgumentException("不是件数，应为 1 到 9999 的整数");
    }
    return pieces;
  }
}
