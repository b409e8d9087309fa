package io.giftrecon.sampling;

/** What the pre-check may find. */
public enum FindingCode {
  LOW_NEW_MEMBER_SHARE(1),
  OLD_MEMBERS_MAY_CLAIM(1),
  MEMBER_FIRST_CONFLICT(2),
  LIVE_NOT_WHITELISTED(3),
  LIVE_NOT_PUBLISHED(3),
  LIVE_SLOT_TOO_LOW(3),
  LIVE_HIDDEN_IN_SHOP(4),
  OUTSIDERS_CAN_BUY(5),
  OUTSIDERS_SEE_NO_STOCK(5),
  STOCK_BELOW_ACTIVITY(7),
  OFF_SHELF(8),
  ON_SHELF_TOO_LATE(8),
  PROMOTION_OVERLAP(9),
  CROWD_LEAD_TOO_SHORT(10),
  STARTS_BEFORE_ENROLMENT(10),
  CROWD_NOT_READY(10),
  HIDDEN_DRAFT(11),
  /** Each such finding names its own rule. */
  RULE_NOT_ASKED(13),
  PRICE_NOT_LOWER(15),
  NOT_PUBLISHED(16);

  private final int rule;

  FindingCode(int rule) {
    this.rule = rule;
  }

  /** The number of its U rule. */
  int rule() {
    return rule;
  }
}
