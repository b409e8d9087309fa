package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
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

  /**
   * R8, A21: the latest refund last. One without a time is older than any that has one, unless it
   * is open still; where no number tells the later of two, the merchant is safer with what is open.
   */
  static final Comparator<PlainRefund> LATEST_LAST =
      Comparator.comparing((PlainRefund refund) -> refund.applied.isEmpty() && refund.open())
          .thenComparing(refund -> refund.applied.orElse(LocalDateTime.MIN))
          .thenComparing(PlainRefund::number, PlainLine.NUMBERS)
          .thenComparing(PlainRefund::openness)
          .thenComparing(PlainRefund::status)
          .thenComparing(PlainRefund::asOf, Comparator.reverseOrder());

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

  /** In progress, or a word that nobody knows. */
  private boolean open() {
    return !status.isEmpty() && openness() > 1;
  }

  private int openness() {
    if (PlainWords.IN_PROGRESS.contains(status)) {
      return 3;
    }
    return succeeded() ? 1 : PlainWords.REFUND_WORDS.contains(status) ? 0 : 2;
  }
}
