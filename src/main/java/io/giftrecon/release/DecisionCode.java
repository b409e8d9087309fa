package io.giftrecon.release;

import java.util.Arrays;

/**
 * R26: why a right is released, waits, or is refused; and why what R26 would release is checked
 * first, in the order in which the evidence is asked (R30 to R48).
 */
public enum DecisionCode {
  ONE_YUAN_CLOSED(Action.REFUSE, "R23、R26"),
  ONE_YUAN_REFUNDED(Action.REFUSE, "R23、R26"),
  MAIN_NOT_MAPPED(Action.REFUSE, "R21、R26"),
  NO_GIFT_MAIN(Action.REFUSE, "R1、R7、R26"),
  MAIN_CLOSED(Action.REFUSE, "R24、R26"),
  MAIN_REFUNDED(Action.REFUSE, "R24、R26"),
  MAIN_CAPACITY_USED(Action.REFUSE, "R22、R25、R26"),
  REFUSED_BY_PERSON(Action.REFUSE, "R50"),
  ONE_YUAN_REFUNDING(Action.SUSPEND, "R23、R26"),
  MAIN_REFUNDING(Action.SUSPEND, "R24、R26"),
  NOT_EXPORTED(Action.SUSPEND, "R63"),
  WAIT_BY_PERSON(Action.SUSPEND, "R50"),
  UNKNOWN_STATUS(Action.CHECK, "R14、R26"),
  RETURN_UNREADABLE(Action.CHECK, "R39、R26"),
  RETURN_AMBIGUOUS(Action.CHECK, "R64、R26"),
  MARK_UNPLACED(Action.CHECK, "R62、R26"),
  ROW_REJECTED(Action.CHECK, "R32、R26"),
  REFUND_STATE_UNKNOWN(Action.CHECK, "R30、R26"),
  BUYER_CONTRADICTED(Action.CHECK, "R47、R26"),
  BUYER_IMPLAUSIBLE(Action.CHECK, "R36、R26"),
  PAIRED_BY_ENDING(Action.CHECK, "R48、R26"),
  DATA_STALE(Action.CHECK, "R37、R26"),
  MAIN_PARTIAL_REFUND(Action.CHECK, "R24、R26"),
  WAIT_RELEASE_POINT(Action.AWAIT_CONFIRMATION, "R24、R26"),
  RELEASE(Action.RELEASE_NOW, "R24、R25、R26"),
  RELEASE_BY_PERSON(Action.RELEASE_NOW, "R50");

  private final Action action;
  private final String rules;

  DecisionCode(Action action, String rules) {
    this.action = action;
    this.rules = rules;
  }

  /** 处理建议 of a code; of one that another version knew, the code itself. */
  public static String adviceOf(String code) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(code))
        .findFirst()
        .map(known -> known.action.word())
        .orElse(code);
  }

  public Action action() {
    return action;
  }

  /** 依据 */
  public String rules() {
    return rules;
  }
}
