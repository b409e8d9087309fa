package io.giftrecon.pairing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R7: installation and cleaning lines stand under the main order's number and get no gift. */
final class ServiceLines {
  private ServiceLines() {}

  /**
   * Whether a main line is a service line: nothing payable, no refund, and another main line of its
   * order has something payable. A paid amount of 0 alone proves nothing.
   */
  static boolean isService(Line line, List<Line> mainLinesOfOrder) {
    return isNothing(line.payable())
        && line.refunds().none()
        && mainLinesOfOrder.stream()
            .anyMatch(other -> !other.subOrder().equals(line.subOrder()) && isSomething(other));
  }

  private static boolean isNothing(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }

  private static boolean isSomething(Line line) {
    BigDecimal payable = line.payable();
    return payable != null && payable.signum() > 0;
  }
}
