package io.giftrecon.release;

/** Which of the two orders of a right a reason speaks of. */
public enum Side {
  ONE_YUAN("1元订单", DecisionCode.ONE_YUAN_REFUNDING),
  MAIN("主商品订单", DecisionCode.MAIN_REFUNDING);

  private final String words;
  private final DecisionCode refunding;

  Side(String words, DecisionCode refunding) {
    this.words = words;
    this.refunding = refunding;
  }

  String words() {
    return words;
  }

  /** The code of a decision that waits for a refund of this side. */
  DecisionCode refunding() {
    return refunding;
  }
}
