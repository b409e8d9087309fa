package io.giftrecon.order;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Order, sub-order, refund and item numbers as people and programs dress them (R35): the one place
 * that takes the dress off, for exports, enrolments, buyers, returned lists and side files alike.
 */
public final class OrderNumbers {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern WHOLE_DECIMAL = Pattern.compile("\\d+\\.0+");
  private static final Pattern PADDED = Pattern.compile("0+([1-9]\\d{8,})");
  private static final Pattern LABEL = Pattern.compile("[^:]*\\p{L}[^:]*:");
  private static final Pattern LIST = Pattern.compile("[,，、;；|｜\\r\\n]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000/]+");
  private static final String QUOTES = "'\"`´‘’‚‛“”„‟′″«»‹›「」『』〝〞";

  private static final String EXCEL_ERROR = "#";
  private static final int LONG_NUMBER = 15;

  private OrderNumbers() {}

  /**
   * Takes off quotes, blanks, zero-width and directional marks, the width of full-width characters,
   * a trailing {@code .0}, labels before a colon, and the zeros with which columns of a fixed width
   * are padded in front (A132).
   *
   * @param cell a cell, cleaned by {@link CellText} or not
   * @return the number; empty where the cell says nothing or holds a placeholder; what is no number
   *     is left, for {@link #isNumber} to refuse, and so is an error value of Excel
   */
  public static String clean(String cell) {
    String text = withoutLabels(bare(cell));
    if (WHOLE_DECIMAL.matcher(text).matches()) {
      text = text.substring(0, text.indexOf('.'));
    }
    text = withoutPadding(text);
    boolean error = text.startsWith(EXCEL_ERROR);
    return !error && Placeholders.isPlaceholder(text) ? "" : text;
  }

  /** Whether a cleaned text is a number: letters, digits, {@code -} and {@code _} alone. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The numbers that one cell of a receiver report names: the orders of one parcel.
   *
   * @return the cleaned numbers, in the order of the cell; what is no number is among them
   */
  public static List<String> all(String cell) {
    return LIST.splitAsStream(cell)
        .flatMap(OrderNumbers::apart)
        .map(OrderNumbers::clean)
        .filter(number -> !number.isEmpty())
        .distinct()
        .toList();
  }

  /** Long numbers with blanks or a slash between them are several; shorter ones are one number. */
  private static Stream<String> apart(String text) {
    String[] parts = BLANKS.split(text.strip());
    return Arrays.stream(parts).allMatch(part -> clean(part).length() >= LONG_NUMBER)
        ? Arrays.stream(parts)
        : Stream.of(text);
  }

  private static String bare(String cell) {
    StringBuilder bare = new StringBuilder(cell.length());
    cell.codePoints()
        .map(FullWidth::narrow)
        .filter(c -> !isDress(c))
        .forEach(bare::appendCodePoint);
    return bare.length() > 0 && bare.charAt(0) == '=' ? bare.substring(1) : bare.toString();
  }

  private static boolean isDress(int c) {
    return QUOTES.indexOf(c) >= 0
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Visible.isInvisible(c);
  }

  private static String withoutPadding(String text) {
    Matcher padded = PADDED.matcher(text);
    return padded.matches() ? padded.group(1) : text;
  }

  /** A label has a letter in it: 10:48 is no number with a label. */
  private static String withoutLabels(String text) {
    return text.indexOf(':') < 0 ? text : LABEL.matcher(text).replaceFirst("");
  }
}
