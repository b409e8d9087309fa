package io.giftrecon.sampling;

import io.giftrecon.pairing.Line;

/** R30: what is known of the refunds of a line that was not refunded in full. */
enum RefundState {
  /** Nobody knows whether there is one. */
  UNKNOWN,
  /** It may still go either way. */
  OPEN,
  KNOWN;

  static RefundState of(Line line) {
    if (!line.refunds().proof().known() || line.refunds().unknown()) {
      return UNKNOWN;
    }
    return line.refunds().onHold() ? OPEN : KNOWN;
  }
}
