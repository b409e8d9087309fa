package io.giftrecon.order;

/** R41: what a refund is for. */
public enum RefundKind {
  /** Money for goods that went back or never came. */
  ORDINARY,
  /** Price protection, cash back, postage, a difference in price: the goods stay with the buyer. */
  MINOR,
  /** An exchange, a repair, something sent again: no refund where its amount is 0 or blank. */
  EXCHANGE
}
