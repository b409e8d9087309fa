package io.giftrecon.campaign;

import java.time.LocalDateTime;

/** A half-open span of China time, {@code [from, to)} (R2). */
public record Window(LocalDateTime from, LocalDateTime to) {
  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the window ends before it begins");
    }
  }

  public boolean contains(LocalDateTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
