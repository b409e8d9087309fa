package io.giftrecon.release;

/** R26: why a right is released, waits, or is refused. */
public enum DecisionCode {
  ONE_YUAN_CLOSED(Advice.REFUSE, "R23、R26"),
  ONE_YUAN_REFUNDED(Advice.REFUSE, "R23、R26"),
  MAIN_NOT_MAPPED(Advice.REFUSE, "R21、R26"),
  NO_GIFT_MAIN(Advice.REFUSE, "R1、R7、R26"),
  MAIN_CLOSED(Advice.REFUSE, "R24、R26"),
  MAIN_REFUNDED(Advice.REFUSE, "R24、R26"),
  MAIN_CAPACITY_USED(Advice.REFUSE, "R22、R25、R26"),
  ONE_YUAN_REFUNDING(Advice.SUSPEND, "R23、R26"),
  MAIN_REFUNDING(Advice.SUSPEND, "R24、R26"),
  UNKNOWN_STATUS(Advice.CHECK, "R14、R26"),
  MAIN_PARTIAL_REFUND(Advice.CHECK, "R24、R26"),
  WAIT_RELEASE_POINT(Advice.AWAIT_CONFIRMATION, "R24、R26"),
  RELEASE(Advice.RELEASE_NOW, "R24、R25、R26");

  private final Advice advice;
  private final String rules;

  DecisionCode(Advice advice, String rules) {
    this.advice = advice;
    this.rules = rules;
  }

  public Advice advice() {
    return advice;
  }

  /** 依据 */
  public String rules() {
    return rules;
  }
}
