package io.giftrecon.rights;

import io.giftrecon.order.Visible;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R39: what can be the number of a parcel; R65: when two numbers are the same. Whoever compares
 * numbers asks here, so that a number in lower case or with a character that nobody sees is no
 * other one.
 */
public final class TrackingNumbers {
  private static final int LONGEST = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8," + LONGEST + "}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]+");

  /** {@code 7.35E+13}, {@code YT****0001}. */
  private static final Pattern DAMAGED =
      Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d|[A-Za-z0-9]\\*+\\d{3}");

  private static final Pattern MOBILE = Pattern.compile("(86-)?1[3-9]\\d-?\\d{4}-?\\d{4}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{1,2})-?(\\d{1,2})");

  /** 23-08-30, and 08-30-2023 as an English Excel shows it. */
  private static final Pattern SHORT_DATE = Pattern.compile("\\d{2}-(\\d{1,2})-(\\d{1,2})");

  /**
   * 202308301530, with or without minutes and seconds: the beginning of a day, then a time of it.
   */
  private static final Pattern DATE_AND_TIME =
      Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})([01]\\d|2[0-3])([0-5]\\d){0,2}");

  private static final Pattern ENGLISH_DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})-\\d{4}");
  private static final String A_LEAP_YEAR = "2000";
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern BARE = Pattern.compile("[A-Z0-9]+");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

  /** Dashes before fewer characters count the parcels of one number: JDX012345678901-1-2. */
  private static final Pattern GROUPS = Pattern.compile("[^-]+(-[^-]{3,})*");

  private static final Pattern LETTERS_IN_FRONT = Pattern.compile("^[A-Z]{1,4}(?=\\d{8,}$)");

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
        && ownNumbers.stream().noneMatch(own -> key(own).equals(key(text)));
  }

  /**
   * Whether one may stand anywhere in a remark, also in a link, longer than any is, with a part of
   * it hidden, or as Excel shows it.
   *
   * @param ownNumbers every number that the row had before it was filled in
   */
  static boolean mayStandIn(String remark, Collection<String> ownNumbers) {
    return DAMAGED.matcher(remark).find()
        || WORD.matcher(remark)
            .results()
            .map(MatchResult::group)
            .anyMatch(word -> isOne(cut(word), ownNumbers));
  }

  private static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }

  /**
   * A number as somebody typed it, or a cell with several, for people: in narrow characters,
   * without those that nobody sees.
   */
  public static String shown(String typed) {
    return Visible.plain(typed);
  }

  /**
   * The numbers of a cell in the form in which equal ones are equal: in capitals, without blanks,
   * and without dashes that only group their digits.
   *
   * @param cell one number or several, with or without what stands beside them
   */
  public static Set<String> keys(String cell) {
    if (BARE.matcher(cell).matches()) {
      return Set.of(cell);
    }
    return ReturnedWords.numbers(cell).stream()
        .map(TrackingNumbers::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Whether a cell names no parcel that another one does not name.
   *
   * @param known the other cell
   * @param said may have a blank within a number
   */
  public static boolean names(String known, String said) {
    Set<String> of = keys(known);
    Set<String> all = keys(said);
    return of.isEmpty() == all.isEmpty()
        && (of.containsAll(all) || String.join("", of).equals(String.join("", all)));
  }

  /**
   * The same, where one of the two may have its carrier's letters apart from the number: {@code SF
   * 1234567890123}.
   */
  public static boolean mayName(String known, String said) {
    Set<String> of = keys(known);
    Set<String> all = keys(said);
    return names(known, said)
        || (!all.isEmpty()
            && all.stream().allMatch(key -> of.stream().anyMatch(other -> isPart(key, other))));
  }

  private static boolean isPart(String key, String other) {
    return key.equals(other)
        || withoutLetters(key).equals(other)
        || key.equals(withoutLetters(other));
  }

  private static String withoutLetters(String key) {
    return LETTERS_IN_FRONT.matcher(key).replaceFirst("");
  }

  private static String key(String number) {
    String bare = BLANK.matcher(Visible.plain(number)).replaceAll("").toUpperCase(Locale.ROOT);
    String trimmed = OUTER_DASHES.matcher(bare).replaceAll("");
    return GROUPS.matcher(trimmed).matches() ? trimmed.replace("-", "") : trimmed;
  }

  private static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return isDay(date.group(1), date.group(2), date.group(3));
    }
    Matcher time = DATE_AND_TIME.matcher(text);
    if (time.matches()) {
      return isDay(time.group(1), time.group(2), time.group(3));
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
