package io.giftrecon.release;

import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;

/** R23: the state of a one-yuan line. */
public enum OneYuanState {
  OK("正常"),
  HOLD("退款处理中，暂缓"),
  UNKNOWN("状态不认识，需人工核查"),
  VOID("已关闭或已退款，权益作废");

  private final String words;

  OneYuanState(String words) {
    this.words = words;
  }

  /** In words, as {@code explain} shows it. */
  String words() {
    return words;
  }

  /**
   * The state that the line's status and refunds give. One that has a payment time and waits for
   * payment contradicts itself (A99).
   */
  public static OneYuanState of(Line line) {
    if (line.closed() || line.refunds().succeeded()) {
      return VOID;
    }
    if (line.refunds().onHold()) {
      return HOLD;
    }
    boolean unpaid = line.status().kind() == OrderStatus.UNPAID;
    if (unpaid || line.status().kind() == OrderStatus.UNKNOWN || line.refunds().unknown()) {
      return UNKNOWN;
    }
    return OK;
  }
}
