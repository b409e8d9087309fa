package io.giftrecon.pairing;

import io.giftrecon.order.Source;

/**
 * R30: what the refund state of a line rests on.
 *
 * @param source the row that states it; of a silent refund report the file alone, line 0; where
 *     nothing proves it, the row that should have
 */
public record RefundProof(How how, Source source) {
  /** How a refund state is known, or why it is not. */
  public enum How {
    /** Refund rows of the line, each with a status. */
    REFUND_ROWS,
    /** The line's own 退款状态. */
    OWN_STATUS,
    /** A fresh refund report that names no refund of the line: there is none. */
    SILENT_REPORT,
    /** Not known: a refund row of the line states no status. */
    ROW_WITHOUT_STATUS,
    /** Not known: neither the line nor a fresh refund report says anything. */
    NOTHING
  }

  /** Whether the refund state is known at all. */
  public boolean known() {
    return how.compareTo(How.SILENT_REPORT) <= 0;
  }
}
