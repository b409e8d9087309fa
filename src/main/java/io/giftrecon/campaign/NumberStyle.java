package io.giftrecon.campaign;

/** How outputs write order, line and item numbers. */
public enum NumberStyle {
  /** {@code ="351…"}: Excel keeps every digit. */
  FORMULA,
  /** The digits alone. */
  RAW
}
