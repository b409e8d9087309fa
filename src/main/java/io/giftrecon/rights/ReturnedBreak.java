package io.giftrecon.rights;

import io.giftrecon.order.Source;

/**
 * R53: a row of {@code breaks.csv} that came back.
 *
 * @param number 编号 of the break
 * @param treatment what a person has written in 处理
 */
public record ReturnedBreak(
    Source source,
    String number,
    String orderNo,
    String subOrder,
    String itemId,
    String buyer,
    String detail,
    String treatment) {
  /** 处理: a person knows of it. */
  public static final String KNOWN = "已知";

  /** Whether a person has written anything. */
  public boolean filledIn() {
    return !treatment.isEmpty();
  }

  /** Whether it says that the break is known. */
  public boolean saysKnown() {
    return treatment.equals(KNOWN);
  }
}
