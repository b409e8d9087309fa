package io.giftrecon.order;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand where a value should, and name nobody and nothing (R36). */
public final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "null", "none", "nan", "n/a", "#n/a", "undefined", "无", "空", "未知", "匿名", "匿名用户", "匿名买家", "暂无",
          "不详", "0");
  private static final String IDEOGRAPHS = "无空未知匿名用户买家暂不详";
  private static final String LETTERS = "#/0adefilnouADEFILNOU";
  private static final String HIDDEN = "*＊●•…";
  private static final String MASKS = HIDDEN + "?？\ufffd";
  private static final Pattern OUTER_QUOTES = Pattern.compile("^[\"'`‘’“”]+|[\"'`‘’“”]+$");

  /** The longest of the words, and then some: a longer text is none of them. */
  public static final int LONGEST = 12;

  private Placeholders() {}

  /**
   * Whether a text says nothing: NULL, N/A, 无, 匿名用户, 0 and the like in any case and width and in
   * quotes, and anything without a letter or a digit, such as {@code --} or {@code ???}.
   */
  public static boolean isPlaceholder(String text) {
    if (!hasLetterOrDigit(text)) {
      return true;
    }
    return text.length() <= LONGEST
        && mayBeWord(text)
        && WORDS.contains(bare(text));
  }

  /** In lower case and narrow characters, without quotes around it and what nobody sees. */
  private static String bare(String text) {
    String plain = Visible.plain(text).toLowerCase(Locale.ROOT);
    return OUTER_QUOTES.matcher(plain).replaceAll("").strip();
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A letter, digit or ideograph of no word is one in any form, and nearly every name has one. */
  private static boolean mayBeWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ideograph = c >= '\u4e00' && c <= '\u9fff';
      boolean plain = c < 128 && Character.isLetterOrDigit(c);
      if ((ideograph && IDEOGRAPHS.indexOf(c) < 0) || (plain && LETTERS.indexOf(c) < 0)) {
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
    return hasOneOf(MASKS, name);
  }

  /** R31, R36: whether a part of a receiver is hidden; a question mark may stand in an address. */
  static boolean isHidden(String part) {
    return hasOneOf(HIDDEN, part);
  }

  private static boolean hasOneOf(String signs, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
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
