package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line with all that the exports together say about it. The buyer is blank where nobody knows
 * him; the tag is absent where the export has no such column.
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
    LocalDateTime statusAsOf,
    String buyer,
    String buyerName,
    boolean presaleUnpaid,
    List<PlainRefund> refunds,
    boolean refundUnmatched,
    Optional<Set<String>> tag,
    LocalDateTime asOf) {

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
    return refunds.stream().anyMatch(PlainRefund::succeeded);
  }

  /** R8: the refund whose status is shown. */
  Optional<PlainRefund> latestRefund() {
    Optional<PlainRefund> latest = Optional.empty();
    for (PlainRefund refund : refunds) {
      if (latest.isEmpty() || refund.laterThan(latest.get())) {
        latest = Optional.of(refund);
      }
    }
    return latest;
  }

  /** On hold: the latest refund is in progress, or one cannot be told whose it is (A8). */
  boolean held() {
    return refundUnmatched
        || latestRefund().map(r -> PlainWords.IN_PROGRESS.contains(r.status())).orElse(false);
  }

  /** A14: its status or that of any of its refunds is no known word. */
  boolean unknown() {
    for (PlainRefund refund : refunds) {
      if (!PlainWords.REFUND_WORDS.contains(refund.status())) {
        return true;
      }
    }
    return !PlainWords.ORDER_WORDS.contains(status);
  }
}
