package io.giftrecon.campaign;

import io.giftrecon.order.Times;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** A half-open span of China time, {@code [from, to)} (R2). */
public record Window(LocalDateTime from, LocalDateTime to) {
  private static final Pattern DATE = Pattern.compile("[0-9/-]+");
  private static final Pattern END_OF_DAY = Pattern.compile("[0-9/-]+ 24:00(:00)?");

  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the window ends before it begins");
    }
  }

  public boolean contains(LocalDateTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** Whether the two have a moment in common; windows that merely touch have none. */
  public boolean overlaps(Window other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /**
   * Reads one end of a window. It may say 24:00 for the end of its day (R2).
   *
   * @throws InvalidValueException if the text is blank or no time
   */
  static LocalDateTime parseEnd(String text) {
    boolean endOfDay = END_OF_DAY.matcher(text).matches();
    try {
      LocalDateTime time =
          Times.parse(endOfDay ? text.substring(0, text.lastIndexOf(" 24:")) : text);
      if (time != null) {
        return endOfDay ? time.plusDays(1) : time;
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(noTime(text), e);
    }
    throw new InvalidValueException(noTime(text));
  }

  /**
   * Reads the end of a window: a date alone is the end of that day (R2, U14).
   *
   * @throws InvalidValueException if the text is blank or no time
   */
  static LocalDateTime parseTo(String text) {
    LocalDateTime time = parseEnd(text);
    return DATE.matcher(text).matches() ? time.plusDays(1) : time;
  }

  private static Message noTime(String text) {
    return Message.of("job.no-time", text);
  }
}
