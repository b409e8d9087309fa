package io.giftrecon.pairing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R7: installation and cleaning lines stand under the main order's number and get no gift. */
final class ServiceLines {
  private ServiceLines() {}

  /**
   * Whether a main line is a service line: where an export says so, or says the contrary, by that;
   * else where nothing is payable, nothing was refunded, and another main line of its order has
   * something payable. A paid amount of 0 alone proves nothing.
   */
  static boolean isService(Line line, List<Line> mainLinesOfOrder) {
    Boolean stated = line.row().service();
    return stated == null ? looksLikeOne(line, mainLinesOfOrder) : stated;
  }

  private static boolean looksLikeOne(Line line, List<Line> mainLinesOfOrder) {
    return isNothing(line.payableOrPaid())
        && line.refunds().none()
        && mainLinesOfOrder.stream()
            .anyMatch(other -> !other.subOrder().equals(line.subOrder()) && isSomething(other));
  }

  private static boolean isNothing(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }

  private static boolean isSomething(Line line) {
    BigDecimal payable = line.payableOrPaid();
    return payable != null && payable.signum() > 0;
  }
}
