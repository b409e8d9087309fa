package io.giftrecon.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R39: what can be the number of a parcel. */
final class TrackingNumbers {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,32}");
  private static final Pattern MOBILE = Pattern.compile("(86-)?1[3-9]\\d-?\\d{4}-?\\d{4}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{1,2})-?(\\d{1,2})");

  /** 23-08-30, and 08-30-2023 as an English Excel shows it. */
  private static final Pattern SHORT_DATE = Pattern.compile("\\d{2}-(\\d{1,2})-(\\d{1,2})");

  private static final Pattern ENGLISH_DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})-\\d{4}");
  private static final String A_LEAP_YEAR = "2000";
  private static final int FEWEST_DIGITS = 6;

  private TrackingNumbers() {}

  /**
   * Whether a text may be one: not a date, not a mobile, and none of the row's own numbers.
   *
   * @param ownNumbers every number that the row had before it was filled in
   */
  static boolean isOne(String text, Collection<String> ownNumbers) {
    return SHAPE.matcher(text).matches()
        && text.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS
        && !MOBILE.matcher(text).matches()
        && !isDate(text)
        && !ownNumbers.contains(text);
  }

  private static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return isDay(date.group(1), date.group(2), date.group(3));
    }
    return isDay(SHORT_DATE.matcher(text)) || isDay(ENGLISH_DATE.matcher(text));
  }

  private static boolean isDay(Matcher date) {
    return date.matches()
        && (isDay(A_LEAP_YEAR, date.group(1), date.group(2))
            || isDay(A_LEAP_YEAR, date.group(2), date.group(1)));
  }

  private static boolean isDay(String year, String month, String day) {
    try {
      LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
