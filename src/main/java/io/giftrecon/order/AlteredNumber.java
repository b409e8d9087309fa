package io.giftrecon.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A140: what becomes of an order number in other programs. They round it, or write something to it:
 * the prefix of an ERP, the suffix of a part of an order, dashes between groups of digits.
 */
public final class AlteredNumber {
  /** Numbers of fewer digits are no less their own after a rounding, and hide anywhere. */
  private static final int SHORTEST = 15;

  private static final int LONGEST = 20;
  private static final int KEPT_BY_SPREADSHEETS = 15;
  private static final int KEPT_BY_DOUBLES = 17;
  private static final int ALIKE = 10;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

  private AlteredNumber() {}

  /** Whether anything but digits stands in a number. */
  public static boolean isDressed(String number) {
    return !number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The numbers that something was written to here: all of its digits, and each run of them. */
  public static Set<String> within(String number) {
    Set<String> within = new HashSet<>();
    addIfLong(within, NO_DIGIT.matcher(number).replaceAll(""));
    DIGITS.matcher(number).results().forEach(run -> addIfLong(within, run.group()));
    within.remove(number);
    return within;
  }

  private static void addIfLong(Set<String> numbers, String digits) {
    if (digits.length() >= SHORTEST && digits.length() <= LONGEST) {
      numbers.add(digits);
    }
  }

  /**
   * What programs make of a number that hold it as a double or with fifteen digits: cut off,
   * rounded, written short, or written in full (R34, A131).
   */
  public static Set<String> roundings(String number) {
    Set<String> roundings = new HashSet<>();
    if (number.length() > SHORTEST
        && number.length() <= LONGEST
        && DIGITS.matcher(number).matches()) {
      BigDecimal held = new BigDecimal(Double.parseDouble(number));
      roundings.add(held.toPlainString());
      for (int kept = KEPT_BY_SPREADSHEETS; kept <= KEPT_BY_DOUBLES; kept++) {
        roundings.add(rounded(held, kept, RoundingMode.HALF_EVEN));
        roundings.add(rounded(new BigDecimal(number), kept, RoundingMode.HALF_UP));
        roundings.add(rounded(new BigDecimal(number), kept, RoundingMode.DOWN));
      }
      roundings.remove(number);
    }
    return roundings;
  }

  /** What a number and its roundings begin with alike, unless they {@link #carry}. */
  static String beginning(String number) {
    return number.substring(0, Math.min(number.length(), ALIKE));
  }

  /** Whether so many nines follow that a rounding up may change what the number begins with. */
  static boolean carry(String number) {
    return number.startsWith("99999", ALIKE);
  }

  private static String rounded(BigDecimal number, int kept, RoundingMode mode) {
    return number.round(new MathContext(kept, mode)).toPlainString();
  }

  /**
   * Whether a number may have been altered, as far as its ending tells: doubles of 18 digits or
   * more are divided by 16, and what is cut off becomes zeros.
   *
   * @param ending as {@link Ending#of} tells it
   */
  public static boolean mayBe(int ending) {
    return ending == Ending.NONE || ending % 10 == 0 || ending % 16 == 0;
  }
}
