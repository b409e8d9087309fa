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
    StringBuilder text = new StringBuilder();
    part(text, duration.toHours(), "小时");
    part(text, duration.toMinutesPart(), "分");
    part(text, duration.toSecondsPart(), "秒");
    return text.isEmpty() ? "0小时" : text.toString();
  }

  private static void part(StringBuilder text, long number, String unit) {
    if (number > 0) {
      text.append(number).append(unit);
    }
  }
}
