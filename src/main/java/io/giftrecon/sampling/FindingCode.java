package io.giftrecon.sampling;

/** What the pre-check may find. */
public enum FindingCode {
  LOW_NEW_MEMBER_SHARE("U1"),
  OLD_MEMBERS_MAY_CLAIM("U1"),
  MEMBER_FIRST_CONFLICT("U2"),
  LIVE_NOT_WHITELISTED("U3"),
  LIVE_NOT_PUBLISHED("U3"),
  LIVE_SLOT_TOO_LOW("U3"),
  LIVE_HIDDEN_IN_SHOP("U4"),
  OUTSIDERS_CAN_BUY("U5"),
  OUTSIDERS_SEE_NO_STOCK("U5"),
  STOCK_BELOW_ACTIVITY("U7"),
  OFF_SHELF("U8"),
  ON_SHELF_TOO_LATE("U8"),
  PROMOTION_OVERLAP("U9"),
  CROWD_LEAD_TOO_SHORT("U10"),
  STARTS_BEFORE_ENROLMENT("U10"),
  CROWD_NOT_READY("U10"),
  HIDDEN_DRAFT("U11");

  private final String rule;

  FindingCode(String rule) {
    this.rule = rule;
  }

  /** 规则 */
  public String rule() {
    return rule;
  }
}
