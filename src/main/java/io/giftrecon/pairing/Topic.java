package io.giftrecon.pairing;

/** What the rules are asked of a line, in the order in which {@code explain} shows the answers. */
public enum Topic {
  ROW,
  ITEM,
  REFUNDS,
  REFUND_OWNER,
  WINDOW,
  MAIN_ITEM,
  TAG,
  BREAK,
  BUYER,
  CAP,
  ONE_YUAN_STATE,
  PAIR,
  MAIN_STATE,
  HISTORY,
  PROCESSED,
  RECALL,
  NO_PAIR,
  MAPPING,
  MARKED,
  CLAIM,
  MEMBERSHIP,
  LATER,
  DECISION
}
