package io.giftrecon.order;

import java.util.List;

/**
 * A123: the rows of refund reports whose numbers no export of tonight knows.
 *
 * @param all those that may be of a line without a number, and the strange ones
 * @param strange of these, the rows of reports whose numbers look like those of no order (A133)
 */
public record HomelessRows(List<RefundRow> all, List<RefundRow> strange) {
  /** Keeps them as they are now. */
  public HomelessRows {
    all = List.copyOf(all);
    strange = List.copyOf(strange);
  }
}
