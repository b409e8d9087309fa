package io.giftrecon.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money in yuan, as exports write them: {@code 1299}, {@code 1,299.00}, {@code 0元}. */
public final class Amounts {
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,6})?");
  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 6;
  private static final String NO_REFUND = "无退款申请";

  private Amounts() {}

  /**
   * Reads one amount.
   *
   * @param text a cleaned cell
   * @return the amount in yuan, null where the cell states none (blank or 无退款申请)
   * @throws IllegalArgumentException if the text is no amount
   */
  public static @Nullable BigDecimal parse(String text) {
    if (text.isEmpty() || text.equals(NO_REFUND)) {
      return null;
    }
    if (isPlain(text)) {
      return new BigDecimal(text);
    }
    String digits = text;
    if (digits.startsWith("¥") || digits.startsWith("￥")) {
      digits = digits.substring(1);
    }
    if (digits.endsWith("元")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (!AMOUNT.matcher(digits).matches()) {
      throw new IllegalArgumentException("不是金额，应如 1299.00");
    }
    return new BigDecimal(digits.replace(",", ""));
  }

  /** Digits alone, or with decimals, as nearly every export writes it: read without a pattern. */
  private static boolean isPlain(String text) {
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int decimals = text.length() - whole - 1;
    if (whole < 1 || whole > MOST_DIGITS || decimals == 0 || decimals > MOST_DECIMALS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The amount without useless zeros, so that equal ones are equal texts; empty for null. */
  public static String plain(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }

  /** The amount with two decimals, as every output shows money. */
  public static String show(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
