package io.giftrecon.sampling;

import io.giftrecon.campaign.Window;
import io.giftrecon.order.Times;
import java.time.Duration;
import java.time.LocalDateTime;

/** Times as evidence and advice tell them. */
final class EvidenceText {
  private EvidenceText() {}

  static String time(LocalDateTime time) {
    return Times.show(time);
  }

  static String window(Window window) {
    return "[%s, %s)".formatted(Times.show(window.from()), Times.show(window.to()));
  }

  /** {@code 23小时59分59秒}, without the parts that are nothing. */
  static String duration(Duration duration) {
    StringBuilder told = new StringBuilder();
    part(told, duration.toHours(), "小时");
    part(told, duration.toMinutesPart(), "分");
    part(told, duration.toSecondsPart(), "秒");
    return told.isEmpty() ? "0小时" : told.toString();
  }

  private static void part(StringBuilder told, long number, String unit) {
    if (number > 0) {
      told.append(number).append(unit);
    }
  }
}
