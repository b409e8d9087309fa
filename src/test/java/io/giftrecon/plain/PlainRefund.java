package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** A refund that belongs to a line, or the line's own refund cells where no refund row does. */
public record PlainRefund(
    String number,
    String status,
    BigDecimal amount,
    boolean whole,
    Optional<LocalDateTime> applied,
    LocalDateTime asOf) {

  boolean succeeded() {
    return status.equals(PlainWords.REFUNDED);
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
