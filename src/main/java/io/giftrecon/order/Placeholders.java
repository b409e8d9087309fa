package io.giftrecon.order;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand where a value should, and name nobody and nothing (R36). */
public final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "null",
          "none",
          "nan",
          "n/a",
          "#n/a",
          "undefined",
          "unknown",
          "na",
          "nil",
          "false",
          "\\n",
          "#ref!",
          "#value!",
          "#name?",
          "#div/0!",
          "无",
          "空",
          "未知",
          "匿名",
          "匿名用户",
          "匿名买家",
          "暂无",
          "不详",
          "已注销",
          "账号已注销",
          "用户已注销",
          "已脱敏",
          "隐私保护",
          "淘宝用户",
          "0");
  private static final String IDEOGRAPHS = "无空未知匿名用户买家暂不详已注销账号脱敏隐私保护淘宝";
  private static final String LETTERS = "#/0adefiklmnosuvrwADEFIKLMNOSUVRW";

  /** Zeros alone, as a column of amounts or of a number writes nothing. */
  private static final Pattern ZEROS = Pattern.compile("0+(\\.0+)?");

  /** What a spreadsheet makes of a long number: thousands of ids have the digits that are left. */
  private static final Pattern LOST_DIGITS =
      Pattern.compile("[0-9](\\.[0-9]{1,14})?[Ee]\\+[0-9]{1,2}");

  private static final String HIDDEN = "*＊﹡∗✱✲⁎●•…";
  private static final String MASKS = HIDDEN + "×✕✖○◯□■?？\ufffd";
  private static final Pattern WRAPPING =
      Pattern.compile("^[\"'`‘’“”(\\[<（【《]+|[\"'`‘’“”)\\]>）】》]+$");

  /** The longest of the words, and then some: a longer text is none of them. */
  public static final int LONGEST = 12;

  private Placeholders() {}

  /**
   * Whether a text says nothing: NULL, N/A, 无, 匿名用户, 0 and the like in any case and width, in
   * quotes or in brackets, and anything without a letter or a digit, such as {@code --} or {@code
   * ???}.
   */
  public static boolean isPlaceholder(String text) {
    if (!hasLetterOrDigit(text)) {
      return true;
    }
    if (text.length() > LONGEST || !mayBeWord(text)) {
      return false;
    }
    String bare = bare(text);
    return WORDS.contains(bare) || ZEROS.matcher(bare).matches();
  }

  /**
   * In lower case and narrow characters, without quotes or brackets around it and what nobody sees.
   */
  private static String bare(String text) {
    String plain = Visible.plain(text).toLowerCase(Locale.ROOT);
    return WRAPPING.matcher(plain).replaceAll("").strip();
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
      char c = text.charAt(i);
      if (!isOfName(c) && signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The letters, digits and ideographs that nearly all names are of: none of them is a sign. */
  private static boolean isOfName(char c) {
    return c >= '\u4e00' ? c <= '\u9fff' : c >= '0' && c <= 'z' && c != '?';
  }

  /**
   * Whether an id or a name identifies somebody: it is neither blank, masked nor a placeholder, nor
   * a number whose last digits a spreadsheet has cut off (A120).
   */
  public static boolean identifies(String name) {
    return !isMasked(name) && !isPlaceholder(name) && !hasLostDigits(name);
  }

  private static boolean hasLostDigits(String name) {
    return name.indexOf('+') > 0 && LOST_DIGITS.matcher(bare(name)).matches();
  }
}
