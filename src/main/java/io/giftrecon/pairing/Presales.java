package io.giftrecon.pairing;

import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;

/** R6: a presale main order counts only once its final payment is made. */
final class Presales {
  private static final String FINAL_PAID = "FRONT_PAID_FINAL_PAID";
  private static final String YES = "是";

  private Presales() {}

  /** Whether the line is of a presale order. The wording of the stages is never parsed. */
  static boolean isPresale(Presale presale) {
    String step = presale.step();
    return !presale.stages().isEmpty()
        || presale.flag().equals(YES)
        || (step != null && !step.isEmpty());
  }

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
