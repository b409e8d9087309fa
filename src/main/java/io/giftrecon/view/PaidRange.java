package io.giftrecon.view;

import io.giftrecon.order.CellText;
import io.giftrecon.order.Times;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;

/** A half-open span of payment times, {@code [from, to)}, in China time; either end may be open. */
public record PaidRange(LocalDateTime from, LocalDateTime to) {
  private static final String BETWEEN = "..";

  /**
   * Reads {@code FROM..TO}. A day alone is its beginning, {@code 24:00} the end of its day.
   *
   * @throws InvalidValueException saying what is wrong and how to write it
   */
  public static PaidRange parse(String text) {
    int dots = text.indexOf(BETWEEN);
    if (dots < 0) {
      throw new InvalidValueException(Message.of("sheet.range-dots", text));
    }
    LocalDateTime from = time(text.substring(0, dots), LocalDateTime.MIN);
    LocalDateTime to = time(text.substring(dots + BETWEEN.length()), LocalDateTime.MAX);
    if (!from.isBefore(to)) {
      throw new InvalidValueException(Message.of("sheet.range-upside-down", text));
    }
    return new PaidRange(from, to);
  }

  /**
   * Whether a payment time of the sheet lies in the range.
   *
   * @param shown empty for a time that is not known, which lies in no range
   */
  boolean contains(String shown) {
    LocalDateTime time = Times.parse(shown);
    return time != null && !time.isBefore(from) && time.isBefore(to);
  }

  private static LocalDateTime time(String text, LocalDateTime open) {
    String time = CellText.clean(text);
    boolean endOfDay = time.endsWith(" 24:00") || time.endsWith(" 24:00:00");
    try {
      LocalDateTime parsed =
          Times.parse(endOfDay ? time.substring(0, time.lastIndexOf(" 24:")) : time);
      if (parsed == null) {
        return open;
      }
      return endOfDay ? parsed.plusDays(1) : parsed;
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(Message.of("sheet.no-time", time), e);
    }
  }
}
