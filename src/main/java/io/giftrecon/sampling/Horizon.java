package io.giftrecon.sampling;

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

  public int days() {
    return days;
  }
}
