package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A refund that belongs to a line. The amount is absent where no row states it; the kind is one
 * that R41 does not count as a partial refund, if {@code small}. Status and amount are each as of
 * the file that states them.
 */
record PlainRefund(
    String number,
    String status,
    Optional<BigDecimal> amount,
    boolean whole,
    boolean small,
    Optional<LocalDateTime> applied,
    LocalDateTime asOf,
    LocalDateTime amountAsOf) {

  boolean succeeded() {
    return status.equals(PlainWords.REFUNDED);
  }

  boolean agreed() {
    return PlainWords.AGREED.contains(status);
  }

  BigDecimal amountOrZero() {
    return amount.orElse(BigDecimal.ZERO);
  }

  PlainRefund told(String newStatus, LocalDateTime newAsOf) {
    return new PlainRefund(number, newStatus, amount, whole, small, applied, newAsOf, amountAsOf);
  }

  /** R8, A21: whether this one was applied for later than the other. */
  boolean laterThan(PlainRefund other) {
    LocalDateTime mine = applied.orElse(LocalDateTime.MIN);
    LocalDateTime others = other.applied.orElse(LocalDateTime.MIN);
    return mine.equals(others)
        ? PlainLine.NUMBERS.compare(number, other.number) > 0
        : mine.isAfter(others);
  }
}
