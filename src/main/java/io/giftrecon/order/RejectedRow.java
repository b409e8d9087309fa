package io.giftrecon.order;

import java.util.Set;

/**
 * A row of an order, line or refund report that could not be used. It casts doubt on its order
 * (R32): what it said is not known.
 *
 * @param numbers the order and sub-order numbers it names, as far as they can be read
 * @param line its sub-order number, empty where none can be read
 * @param refundNo 退款编号, empty where none can be read
 * @param column the title of the column that is wrong; empty if the whole row is
 * @param reason what is wrong with it
 */
public record RejectedRow(
    Source source,
    Kind kind,
    Set<String> numbers,
    String line,
    String refundNo,
    String column,
    String reason) {
  /** What the rows of its file speak of. */
  public enum Kind {
    ORDER,
    LINE,
    REFUND
  }
}
