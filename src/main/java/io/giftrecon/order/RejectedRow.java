package io.giftrecon.order;

import java.util.Set;
import java.util.stream.Collectors;

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

  /** The lines of an order that it may be of; none where it tells the order alone. */
  public Set<String> lines(String orderNo) {
    if (!line.isEmpty()) {
      return Set.of(line);
    }
    return numbers.stream()
        .filter(number -> column.isEmpty() && !number.equals(orderNo))
        .collect(Collectors.toSet());
  }

  /** The refunds it may be of: where it is cut off or shifted, any of its numbers may be that. */
  public Set<String> refunds() {
    if (!refundNo.isEmpty()) {
      return Set.of(refundNo);
    }
    return kind == Kind.REFUND && column.isEmpty() ? numbers : Set.of();
  }

  /** What the rows of its file speak of. */
  public enum Kind {
    ORDER,
    LINE,
    REFUND,

    /** Of the platform's own sheet: lines of several orders, and whether the gift was sent. */
    SHEET
  }
}
