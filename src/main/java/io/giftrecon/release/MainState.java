package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.campaign.SmallRefund;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import java.util.EnumSet;
import java.util.Set;

/** R24: the state of a main line. Those that take rights come first, the best first (R25). */
public enum MainState {
  READY("已到补发时点"),
  WAIT("还没到补发时点"),
  PARTIAL("部分退款，需人工核查"),
  UNKNOWN("状态不认识，需人工核查"),
  HOLD("退款处理中，暂缓"),
  SUSPECT("疑似未报名的1元商品，不承载赠品"),
  SERVICE("安装、清洗等服务行，不承载赠品"),
  DEAD("已关闭或已全额退款，不承载赠品");

  private static final Set<OrderStatus> SHIPPED_AND_LATER =
      EnumSet.of(OrderStatus.SHIPPED, OrderStatus.SIGNED, OrderStatus.FINISHED);
  private static final Set<OrderStatus> PAID_AND_LATER =
      EnumSet.of(
          OrderStatus.PAID,
          OrderStatus.PARTLY_SHIPPED,
          OrderStatus.SHIPPED,
          OrderStatus.SIGNED,
          OrderStatus.FINISHED);

  private final String words;

  MainState(String words) {
    this.words = words;
  }

  /** In words, as {@code explain} shows it. */
  String words() {
    return words;
  }

  /** The state that the line's nature, status and refunds give under the policy. */
  public static MainState of(MainLine main, ReleaseAfter releaseAfter, SmallRefund smallRefund) {
    Line line = main.line();
    if (line.dead()) {
      return DEAD;
    }
    if (main.service()) {
      return SERVICE;
    }
    if (main.suspect()) {
      return SUSPECT;
    }
    if (line.refunds().onHold()) {
      return HOLD;
    }
    if (line.status().kind() == OrderStatus.UNKNOWN || line.refunds().unknown()) {
      return UNKNOWN;
    }
    if (line.refunds().succeeded() && !line.refunds().minor(smallRefund, line.payableOrPaid())) {
      return PARTIAL;
    }
    return released(line.status().kind(), releaseAfter) ? READY : WAIT;
  }

  /** Whether rights may be allocated to a line in this state. */
  public boolean takesRights() {
    return compareTo(HOLD) <= 0;
  }

  /** Whether a line in this state could ever bear a gift; service and suspect lines never do. */
  public boolean bearsGift() {
    return this != SERVICE && this != SUSPECT;
  }

  private static boolean released(OrderStatus status, ReleaseAfter releaseAfter) {
    return switch (releaseAfter) {
      case CONFIRMED -> status == OrderStatus.FINISHED;
      case SHIPPED -> SHIPPED_AND_LATER.contains(status);
      case PAID -> PAID_AND_LATER.contains(status);
    };
  }
}
