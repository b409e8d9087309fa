package io.giftrecon.pairing;

import io.giftrecon.campaign.Window;
import io.giftrecon.order.Times;
import java.time.Duration;
import java.time.LocalDateTime;

/** How a payment time stands to a window (R2), with the distance where it is short. */
public final class WindowDistance {
  private static final long SHORT = 3600;

  private WindowDistance() {}

  /** In Chinese, e.g. {@code 早于 [2023-08-23 00:00:00, 2023-08-27 00:00:00)（差 12 秒）}. */
  public static String show(LocalDateTime paidAt, Window window) {
    String span = "[%s, %s)".formatted(Times.show(window.from()), Times.show(window.to()));
    if (window.contains(paidAt)) {
      return "在 %s 之内".formatted(span);
    }
    boolean early = paidAt.isBefore(window.from());
    Duration distance =
        early
            ? Duration.between(paidAt, window.from())
            : Duration.between(window.to(), paidAt).plusSeconds(1);
    String howFar =
        distance.toSeconds() <= SHORT
            ? "差 %d 秒".formatted(distance.toSeconds())
            : "差 %d 小时".formatted(distance.toHours());
    return "%s %s（%s）".formatted(early ? "早于" : "晚于", span, howFar);
  }
}
