package io.giftrecon.export.trades;

import io.giftrecon.order.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** A time as SDKs write it out again: the milliseconds, or seconds, since 1970. */
final class EpochTime {
  private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final int DIGITS_OF_SECONDS = 10;

  private EpochTime() {}

  /** The time in words; a text that is no such number stays as it is. */
  static String orText(String text) {
    if (!SECONDS.matcher(text).matches()) {
      return text;
    }
    Instant time = Instant.ofEpochSecond(Long.parseLong(text.substring(0, DIGITS_OF_SECONDS)));
    return Times.show(LocalDateTime.ofInstant(time, Times.CHINA));
  }
}
