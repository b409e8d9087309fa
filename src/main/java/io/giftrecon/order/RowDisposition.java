package io.giftrecon.order;

/** What became of a row that was read and not rejected. */
public enum RowDisposition {
  USED("used"),
  OTHER_SHOP("other-shop"),
  SUPERSEDED("superseded"),
  UNPAID("unpaid"),
  OUTSIDE_WINDOWS("outside-windows"),
  NO_BUYER("no-buyer"),
  NO_ONE_YUAN_ORDER("no-one-yuan-order"),
  NO_SAMPLE_ORDER("no-sample-order"),
  OTHER_JOB("other-job"),
  ORDER_NOT_EXPORTED("order-not-exported"),
  NOT_FILLED_IN("not-filled-in");

  private final String reason;

  RowDisposition(String reason) {
    this.reason = reason;
  }

  /** As the summary counts it. */
  public String reason() {
    return reason;
  }
}
