package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * For how many days a published set stays.
 *
 * @param days at least 1; empty to keep every set
 */
public record KeepDays(OptionalInt days) {
  private static final String ALL = "all";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  /**
   * Reads {@code 90} or {@code all}. A 0 could mean either end, so it is refused.
   *
   * @throws InvalidValueException if the text is neither
   */
  public static KeepDays parse(String text) {
    if (text.equals(ALL)) {
      return new KeepDays(OptionalInt.empty());
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new InvalidValueException(Message.of("job.keep-days", text));
    }
    return new KeepDays(OptionalInt.of(Integer.parseInt(text)));
  }

  /** Whether the set of a date may go when that of another date has been published. */
  public boolean isOver(LocalDate set, LocalDate published) {
    return days.isPresent() && !set.isAfter(published.minusDays(days.getAsInt()));
  }
}
