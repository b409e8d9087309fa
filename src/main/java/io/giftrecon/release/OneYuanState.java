package io.giftrecon.release;

import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;

/** R23: the state of a one-yuan line. */
public enum OneYuanState {
  OK,
  HOLD,
  UNKNOWN,
  VOID;

  /** The state that the line's status and refunds give. */
  public static OneYuanState of(Line line) {
    if (line.closed() || line.refunds().succeeded()) {
      return VOID;
    }
    if (line.refunds().onHold()) {
      return HOLD;
    }
    if (line.status().kind() == OrderStatus.UNKNOWN || line.refunds().unknown()) {
      return UNKNOWN;
    }
    return OK;
  }
}
