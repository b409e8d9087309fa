package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old the data of a release may be (R37).
 *
 * @param days before the end of the run's date, at least 1; empty if nobody asks
 */
public record MaxAge(OptionalInt days) {
  /** Where a job file says nothing. */
  public static final MaxAge DEFAULT = new MaxAge(OptionalInt.of(7));

  private static final String OFF = "off";
  private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,3})d");

  /**
   * Reads {@code 7d} or {@code off}.
   *
   * @throws InvalidValueException if the text is neither
   */
  public static MaxAge parse(String text) {
    if (text.equals(OFF)) {
      return new MaxAge(OptionalInt.empty());
    }
    Matcher number = DAYS.matcher(text);
    if (!number.matches()) {
      throw new InvalidValueException(Message.of("job.max-age", text));
    }
    return new MaxAge(OptionalInt.of(Integer.parseInt(number.group(1))));
  }

  /** R37: whether evidence of a time is too old for a run of a date. */
  public boolean isOver(LocalDateTime asOf, LocalDate date) {
    return days.isPresent()
        && asOf.isBefore(date.plusDays(1).atStartOfDay().minusDays(days.getAsInt()));
  }

  @Override
  public String toString() {
    return days.isPresent() ? days.getAsInt() + "d" : OFF;
  }
}
