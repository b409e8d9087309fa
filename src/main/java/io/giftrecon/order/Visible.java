package io.giftrecon.order;

import java.text.Normalizer;

/** What people see of a text: programs put characters into cells that nobody sees. */
public final class Visible {
  /** Characters that show as nothing although Unicode calls them letters or marks. */
  private static final String BLANK_LETTERS = "\u034f\u115f\u1160\u3164\uffa0\u2800";

  private Visible() {}

  /** Zero-width and directional marks, soft hyphens, variation selectors and the like. */
  static boolean isInvisible(int character) {
    return BLANK_LETTERS.indexOf(character) >= 0
        || Character.getType(character) == Character.FORMAT
        || isVariation(character);
  }

  /** The text in narrow characters, without those that nobody sees and without outer blanks. */
  public static String plain(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  private static boolean isVariation(int character) {
    return (character >= 0xfe00 && character <= 0xfe0f)
        || (character >= 0xe0100 && character <= 0xe01ef);
  }
}
