package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One line with all that the exports together say about it. The buyer is blank where nobody knows
 * him; the tag is absent where no export has such a column; {@code asOf} is the time of the tag.
 */
public record PlainLine(
    String order,
    String sub,
    String item,
    String title,
    Optional<BigDecimal> price,
    int quantity,
    Optional<BigDecimal> payable,
    Optional<BigDecimal> paid,
    Optional<LocalDateTime> paidAt,
    String status,
    String buyer,
    String buyerName,
    boolean presaleUnpaid,
    PlainRefunds refundState,
    Optional<Set<String>> tag,
    LocalDateTime asOf,
    PlainTrust trust,
    boolean payableStated,
    boolean quantityStated) {

  /** Numbers compare shorter first, then as text. */
  public static final Comparator<String> NUMBERS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** Payment order: time, order number, sub-order number. */
  public static final Comparator<PlainLine> BY_PAYMENT =
      Comparator.comparing(PlainLine::paidTime)
          .thenComparing(PlainLine::order, NUMBERS)
          .thenComparing(PlainLine::sub, NUMBERS);

  public LocalDateTime paidTime() {
    return paidAt.orElse(LocalDateTime.MIN);
  }

  public boolean closed() {
    return status.equals(PlainWords.CLOSED);
  }

  public boolean refundSucceeded() {
    return refundState.succeeded();
  }

  /** R24: a successful refund of all, or of as much as was payable. */
  boolean refundedInFull() {
    return refundState.succeededWhole()
        || (refundSucceeded()
            && payable.map(all -> refundState.succeededAmount().compareTo(all) >= 0).orElse(false));
  }

  /** On hold: the latest refund is in progress, or one cannot be told whose it is (A8, R44). */
  public boolean held() {
    return refundState.unmatched() || PlainWords.IN_PROGRESS.contains(refundState.latestStatus());
  }

  /** R30: nobody states whether it was refunded, or in a word that nobody knows. */
  public boolean refundUnknown() {
    return trust.refundUnknown() || refundState.unknownWord();
  }

  /** R32: a row of its order was rejected. */
  public boolean rowRejected() {
    return trust.rejected();
  }

  /** R36: its buyer may be nobody. */
  public boolean ofImplausibleBuyer() {
    return trust.implausible();
  }

  /** R37: the oldest file that anything rests on that ages. */
  public Optional<LocalDateTime> oldestEvidence() {
    return trust.oldest();
  }

  /** Whether its status is a word that everybody knows. */
  public boolean statusKnown() {
    return PlainWords.ORDER_WORDS.contains(status);
  }

  /** A14: its status or that of any of its refunds is no known word. */
  boolean unknown() {
    return !PlainWords.ORDER_WORDS.contains(status) || refundState.unknownWord();
  }
}
