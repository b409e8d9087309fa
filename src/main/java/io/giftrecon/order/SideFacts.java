package io.giftrecon.order;

import java.util.List;

/**
 * What one line of a pair showed: the facts that a decision rests on (R52).
 *
 * @param status 订单状态
 * @param refund its latest refund's state, {@code /} where there is none
 * @param amount what was refunded or is to be, {@code /} where there is no refund
 * @param files the files that told
 */
public record SideFacts(String status, String refund, String amount, String files) {
  /** Of no line, or of one of which nobody knows anything. */
  public static final SideFacts NONE = new SideFacts("", "", "", "");

  /** How many texts it is made of. */
  static final int PARTS = 4;

  List<String> parts() {
    return List.of(status, refund, amount, files);
  }

  static SideFacts of(List<String> parts) {
    return new SideFacts(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }
}
