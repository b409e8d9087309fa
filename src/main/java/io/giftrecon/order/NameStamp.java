package io.giftrecon.order;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a file's name tells (R38): the last stamp of date and time in it, else the last
 * date alone, which is its beginning.
 */
public final class NameStamp {
  private static final int FIRST_YEAR = 2010;

  private static final String DATE =
      "(?<!\\d)(\\d{4})\\s?[-./_年－]\\s?(\\d{1,2})\\s?[-./_月－]\\s?(\\d{1,2})";
  private static final String RUN = "(?<!\\d)(\\d{4})(\\d{2})(\\d{2})";
  private static final String BETWEEN = "(?:[-\\sT_+,.日]|at)+";
  private static final String COLON = "[-:.：_\\s时点分]";

  /** A second date is no time of day. */
  private static final String NO_DATE = "(?!\\d|[-./_年－]\\d{1,2}[-./_月－]\\d)";

  private static final List<Pattern> STAMPS =
      List.of(
          Pattern.compile(RUN + "(\\d{2})(\\d{2})(\\d{2})?\\d*"),
          Pattern.compile(
              RUN
                  + BETWEEN
                  + "(\\d{2})"
                  + COLON
                  + "?(\\d{2})(?:"
                  + COLON
                  + "?(\\d{2}))?"
                  + NO_DATE),
          Pattern.compile(
              DATE
                  + BETWEEN
                  + "(\\d{1,2})"
                  + COLON
                  + "(\\d{1,2})(?:"
                  + COLON
                  + "(\\d{1,2}))?"
                  + NO_DATE),
          Pattern.compile(DATE + BETWEEN + "(\\d{2})(\\d{2})(\\d{2})?" + NO_DATE));

  private static final List<Pattern> DATES =
      List.of(Pattern.compile(RUN + "\\d{0,3}(?!\\d)"), Pattern.compile(DATE));

  private NameStamp() {}

  /**
   * Reads a name.
   *
   * @param fileTime when the file was written; a stamp more than a day after that is none
   */
  public static Optional<LocalDateTime> of(String name, LocalDateTime fileTime) {
    return last(STAMPS, name, fileTime).or(() -> last(DATES, name, fileTime));
  }

  private static Optional<LocalDateTime> last(
      List<Pattern> spellings, String name, LocalDateTime fileTime) {
    int at = -1;
    Optional<LocalDateTime> last = Optional.empty();
    for (Pattern spelling : spellings) {
      Matcher stamp = spelling.matcher(name);
      while (stamp.find()) {
        Optional<LocalDateTime> time = time(stamp).filter(found -> isPlausible(found, fileTime));
        if (time.isPresent() && stamp.start() > at) {
          at = stamp.start();
          last = time;
        }
      }
    }
    return last;
  }

  /** Whether a time may be that of a file; one more than a day after it was written is none. */
  public static boolean isPlausible(LocalDateTime time, LocalDateTime fileTime) {
    return time.getYear() >= FIRST_YEAR && !time.isAfter(fileTime.plusDays(1));
  }

  /** Two digits behind the minutes that are no seconds are a counter. */
  private static Optional<LocalDateTime> time(Matcher stamp) {
    int second = part(stamp, 6);
    try {
      return Optional.of(
          LocalDateTime.of(
              part(stamp, 1),
              part(stamp, 2),
              part(stamp, 3),
              part(stamp, 4),
              part(stamp, 5),
              second < 60 ? second : 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher stamp, int group) {
    String digits = group <= stamp.groupCount() ? stamp.group(group) : null;
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
