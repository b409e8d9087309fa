package io.giftrecon.order;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of the shop: China time, without a zone. Exports write {@code 2023-08-23 00:00:01}, {@code
 * 2023/8/23 0:00} or {@code 2026-10-03 10:48:5}.
 */
public final class Times {
  /** China time since 1992. Only "now" and file times are ever converted; texts are China time. */
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** What the names of the folders of nights, which are dates, look like to a directory stream. */
  public static final String DATE_GLOB = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
              + "(?:[ T]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?(?:\\+08:?00)?)?");
  private static final int PLAIN_LENGTH = 19;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Times() {}

  /**
   * Reads one time.
   *
   * @param text a cleaned cell
   * @return the time, null where the cell is blank
   * @throws IllegalArgumentException if the text is no time, or one that no calendar has
   */
  public static @Nullable LocalDateTime parse(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher time = isPlain(text) ? null : TIME.matcher(text);
    if (time != null && !time.matches()) {
      throw new IllegalArgumentException("不是时间，应如 2023-08-23 00:00:01");
    }
    try {
      if (time == null) {
        return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19));
      }
      return LocalDateTime.of(
          number(text, time, 1),
          number(text, time, 2),
          number(text, time, 3),
          number(text, time, 4),
          number(text, time, 5),
          number(text, time, 6));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("没有这个时间", e);
    }
  }

  /** As nearly every export writes it, {@code yyyy-MM-dd HH:mm:ss}: read without a pattern. */
  private static boolean isPlain(String text) {
    if (text.length() != PLAIN_LENGTH) {
      return false;
    }
    for (int i = 0; i < PLAIN_LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> c == '-';
            case 10 -> c == ' ';
            case 13, 16 -> c == ':';
            default -> c >= '0' && c <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** {@code yyyy-MM-dd HH:mm:ss}; empty for no time. */
  public static String show(@Nullable LocalDateTime time) {
    return time == null ? "" : SHOWN.format(time);
  }

  /**
   * Whether two times may be one, as programs write them to the second, the minute or not at all.
   */
  public static boolean mayBeOneMinute(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    return one == null
        || other == null
        || one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
  }

  private static int number(String text, Matcher time, int group) {
    int start = time.start(group);
    return start < 0 ? 0 : number(text, start, time.end(group));
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }
}
