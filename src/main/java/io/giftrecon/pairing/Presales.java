package io.giftrecon.pairing;

import io.giftrecon.order.OrderStatus;

/** R6: a presale main order counts only once its final payment is made. */
final class Presales {
  private static final String FINAL_PAID = "FRONT_PAID_FINAL_PAID";

  private Presales() {}

  /** Whether there is evidence of the final payment: the step if the export has it (A6). */
  static boolean finalPaid(Line line) {
    String step = line.presale().step();
    if (step != null) {
      return step.equals(FINAL_PAID);
    }
    OrderStatus status = line.status().kind();
    return status != OrderStatus.UNPAID
        && status != OrderStatus.CLOSED
        && status != OrderStatus.UNKNOWN;
  }
}
