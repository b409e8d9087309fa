package io.giftrecon.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R38: the time a file speaks of, by its name, else by its modification time. */
record PlainAsOf(LocalDateTime time, boolean dateAlone) {

  private static final Pattern RUN = Pattern.compile("\\d{12,}");
  private static final Pattern SPELT =
      Pattern.compile(
          "(?<!\\d)(\\d{4})[-_.年](\\d{1,2})[-_.月](\\d{1,2})日?[ _T-]+"
              + "(\\d{1,2})[-_.：:时](\\d{2})(?:[-_.：:分](\\d{2}))?(?!\\d)");
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)"),
          Pattern.compile("(?<!\\d)(\\d{4})[-_.年](\\d{1,2})[-_.月](\\d{1,2})(?!\\d)"));

  /** It is asked for every row. */
  private static final Map<List<Object>, PlainAsOf> KNOWN = new ConcurrentHashMap<>();

  /** Whether the name says it at all. */
  static boolean stated(String name, LocalDateTime modified) {
    return stamp(name, modified.plusDays(1)).isPresent();
  }

  static PlainAsOf of(String name, LocalDateTime modified) {
    return KNOWN.computeIfAbsent(
        List.of(name, modified),
        asked -> stamp(name, modified.plusDays(1)).orElse(new PlainAsOf(modified, false)));
  }

  /** The last stamp that is not after a moment: a later one is none. */
  private static Optional<PlainAsOf> stamp(String name, LocalDateTime latest) {
    int lastYear = latest.getYear();
    Optional<PlainAsOf> last = Optional.empty();
    int at = -1;
    Matcher run = RUN.matcher(name);
    while (run.find()) {
      Optional<LocalDateTime> time = packed(run.group(), lastYear);
      if (time.filter(it -> !it.isAfter(latest)).isPresent()) {
        last = time.map(it -> new PlainAsOf(it, false));
        at = run.start();
      }
    }
    Matcher spelt = SPELT.matcher(name);
    while (spelt.find()) {
      String seconds = spelt.group(6) == null ? "0" : spelt.group(6);
      Optional<LocalDateTime> time =
          time(spelt.group(1), spelt.group(2), spelt.group(3), lastYear)
              .flatMap(date -> clock(date, spelt.group(4), spelt.group(5), seconds));
      boolean none = time.filter(it -> !it.isAfter(latest)).isEmpty();
      if (!none && spelt.start() > at) {
        last = time.map(it -> new PlainAsOf(it, false));
      }
    }
    return last.isPresent() ? last : dateAlone(name, latest);
  }

  private static Optional<PlainAsOf> dateAlone(String name, LocalDateTime latest) {
    Optional<PlainAsOf> last = Optional.empty();
    int at = -1;
    for (Pattern pattern : DATES) {
      Matcher date = pattern.matcher(name);
      while (date.find()) {
        Optional<LocalDate> day =
            time(date.group(1), date.group(2), date.group(3), latest.getYear())
                .filter(it -> !it.atStartOfDay().isAfter(latest));
        if (day.isPresent() && date.start() > at) {
          last = day.map(it -> new PlainAsOf(it.atStartOfDay(), true));
          at = date.start();
        }
      }
    }
    return last;
  }

  /** The beginning of a run of digits, with seconds if they are valid; a counter may follow. */
  private static Optional<LocalDateTime> packed(String run, int lastYear) {
    Optional<LocalDate> day =
        time(run.substring(0, 4), run.substring(4, 6), run.substring(6, 8), lastYear);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String hour = run.substring(8, 10);
    String minute = run.substring(10, 12);
    Optional<LocalDateTime> seconds =
        run.length() < 14
            ? Optional.empty()
            : clock(day.get(), hour, minute, run.substring(12, 14));
    return seconds.isPresent() ? seconds : clock(day.get(), hour, minute, "0");
  }

  private static Optional<LocalDate> time(String year, String month, String day, int lastYear) {
    int y = Integer.parseInt(year);
    if (y < 2010 || y > lastYear) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> clock(
      LocalDate day, String hour, String minute, String second) {
    try {
      return Optional.of(
          day.atTime(
              LocalTime.of(
                  Integer.parseInt(hour), Integer.parseInt(minute), Integer.parseInt(second))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
