package io.giftrecon.sampling;

import java.util.Arrays;

/** N of the N-day repurchase. */
public enum Horizon {
  WEEK(7),
  MONTH(30),
  QUARTER(90),
  YEAR(365);

  private final int days;

  Horizon(int days) {
    this.days = days;
  }

  /** The horizon of so many days. */
  static Horizon of(int days) {
    return Arrays.stream(values()).filter(each -> each.days == days).findFirst().orElseThrow();
  }

  public int days() {
    return days;
  }
}
