package io.giftrecon.order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Texts that stand where a value should, and name nobody and nothing (R36). */
public final class Placeholders {
  private static final Set<String> WORDS =
      Set.of("null", "none", "nan", "n/a", "#n/a", "无", "空", "未知", "匿名", "匿名用户", "0");
  private static final String IDEOGRAPHS = "无空未知匿名用户";
  private static final String MASKS = "*＊●•…?？\ufffd";

  /** The longest of the words, and then some: a longer text is none of them. */
  private static final int LONGEST = 12;

  private Placeholders() {}

  /**
   * Whether a text says nothing: NULL, N/A, 无, 匿名用户, 0 and the like in any case and width, and
   * anything without a letter or a digit, such as {@code --} or {@code ???}.
   */
  public static boolean isPlaceholder(String text) {
    if (!hasLetterOrDigit(text)) {
      return true;
    }
    return text.length() <= LONGEST
        && mayBeWord(text)
        && WORDS.contains(
            Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** An ideograph of no word is one in any form, and nearly every name has one. */
  private static boolean mayBeWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff' && IDEOGRAPHS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether parts of a name are hidden, as in {@code t**8}, or lost, as in {@code t??8} (no member
   * name has a question mark, and programs write one for what their encoding lacks): it may be
   * anybody's.
   */
  public static boolean isMasked(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (MASKS.indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether an id or a name identifies somebody: it is neither blank, masked nor a placeholder. */
  public static boolean identifies(String name) {
    return !isMasked(name) && !isPlaceholder(name);
  }
}
