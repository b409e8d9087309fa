package io.giftrecon.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** R1, R7, R23-R25, R41: what state a line is in. */
public final class PlainStates {

  /** A one-yuan line's state (R23). */
  enum OneYuan {
    VOID,
    HOLD,
    UNKNOWN,
    OK
  }

  /** A main line's state (R24), those that can take a right in the order a right prefers them. */
  enum Main {
    READY,
    WAIT,
    PARTIAL,
    UNKNOWN,
    HOLD,
    DEAD,
    SERVICE,
    SUSPECT
  }

  private final PlainShop.Policy policy;
  private final List<PlainLine> mainLines = new ArrayList<>();

  PlainStates(PlainShop shop, List<PlainLine> lines) {
    policy = shop.policy();
    PlainEnrolments enrolments = new PlainEnrolments(shop);
    for (PlainLine line : lines) {
      if (!enrolments.isOneYuan(line)) {
        mainLines.add(line);
      }
    }
  }

  static OneYuan oneYuan(PlainLine line) {
    if (line.closed() || line.refundSucceeded()) {
      return OneYuan.VOID;
    }
    if (line.held()) {
      return OneYuan.HOLD;
    }
    boolean unpaid = line.status().equals(PlainWords.UNPAID);
    return unpaid || line.unknown() ? OneYuan.UNKNOWN : OneYuan.OK;
  }

  Main main(PlainLine line) {
    if (dead(line)) {
      return Main.DEAD;
    }
    if (service(line)) {
      return Main.SERVICE;
    }
    if (suspect(line)) {
      return Main.SUSPECT;
    }
    if (line.held()) {
      return Main.HOLD;
    }
    if (line.unknown()) {
      return Main.UNKNOWN;
    }
    if (line.refundSucceeded() && !line.refundState().negligible(policy.smallRefund())) {
      return Main.PARTIAL;
    }
    return released(line.status()) ? Main.READY : Main.WAIT;
  }

  /** R25: a right on whose line anything casts doubt comes as late as one of unknown status. */
  OneYuan oneYuanRank(PlainLine line) {
    OneYuan state = oneYuan(line);
    return state == OneYuan.OK && line.trust().doubtful(policy) ? OneYuan.UNKNOWN : state;
  }

  /** R25: a line that is ready but in doubt is taken as one of unknown status is. */
  Main mainRank(PlainLine line) {
    Main state = main(line);
    return state == Main.READY && line.trust().doubtful(policy) ? Main.UNKNOWN : state;
  }

  boolean service(PlainLine line) {
    if (!isZero(line) || !line.refundState().none()) {
      return false;
    }
    for (PlainLine other : mainLines) {
      if (other.order().equals(line.order())
          && !other.sub().equals(line.sub())
          && other.payable().map(payable -> payable.signum() > 0).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  boolean suspect(PlainLine line) {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal many = BigDecimal.valueOf(line.quantity());
    boolean cheap =
        line.price().isPresent()
            ? line.price().get().compareTo(one) <= 0
            : line.payable().map(payable -> payable.compareTo(many) <= 0).orElse(false);
    return cheap && !service(line);
  }

  private static boolean isZero(PlainLine line) {
    return line.payable().map(payable -> payable.signum() == 0).orElse(false);
  }

  /** R24: closed, or fully refunded. */
  public static boolean dead(PlainLine line) {
    return line.closed() || line.refundedInFull();
  }

  private boolean released(String status) {
    List<String> after =
        switch (policy.releaseAfter()) {
          case "confirmed" -> List.of(PlainWords.SUCCESS);
          case "shipped" -> List.of(PlainWords.SENT, PlainWords.SIGNED, PlainWords.SUCCESS);
          case "paid" ->
              List.of(
                  PlainWords.PAID,
                  PlainWords.PART_SENT,
                  PlainWords.SENT,
                  PlainWords.SIGNED,
                  PlainWords.SUCCESS);
          default -> throw new IllegalArgumentException(policy.releaseAfter());
        };
    return after.contains(status);
  }
}
