package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R8, R9, R24, R41, R42: the refunds of one line.
 *
 * @param refunds those of the refund reports, the latest of them perhaps told anew by the line's
 *     own report; where there are none, the line's own word as a single one
 * @param own what the line's own cells add
 * @param unmatched whether a refund may or may not be this line's (R44)
 * @param known whether the state is known (R30)
 * @param knownAsOf the time of the file that states it, absent if none does
 */
public record PlainRefunds(
    List<PlainRefund> refunds,
    Own own,
    boolean unmatched,
    boolean known,
    Optional<LocalDateTime> knownAsOf) {

  /**
   * The line's own word: whether any file of tonight told a success of it, of how much, and the
   * amount that the merchant agreed to.
   */
  record Own(
      boolean succeeded,
      Optional<BigDecimal> succeededAmount,
      BigDecimal agreedAmount,
      LocalDateTime asOf) {}

  /** The same, but that nobody knows the state, as of a row that says other things. */
  PlainRefunds notKnown(LocalDateTime asOf) {
    return new PlainRefunds(
        refunds, own, unmatched, false, refunds.isEmpty() ? Optional.of(asOf) : knownAsOf);
  }

  boolean none() {
    return refunds.isEmpty();
  }

  /** R8: the refund whose status is shown. */
  Optional<PlainRefund> latest() {
    return latestOf(refunds);
  }

  static Optional<PlainRefund> latestOf(List<PlainRefund> refunds) {
    return refunds.stream().max(PlainRefund.LATEST_LAST);
  }

  String latestStatus() {
    return latest().map(PlainRefund::status).orElse("");
  }

  /** R8; but a success that only the line's own report told is shown for what it is. */
  String shownStatus() {
    boolean hidden = own.succeeded() && refunds.stream().noneMatch(PlainRefund::succeeded);
    boolean inProgress = PlainWords.IN_PROGRESS.contains(latestStatus());
    return hidden && !inProgress ? PlainWords.REFUNDED : latestStatus();
  }

  /** A14; a blank status is no unknown word but an unknown state (R30). */
  boolean unknownWord() {
    return refunds.stream()
        .map(PlainRefund::status)
        .anyMatch(word -> !word.isEmpty() && !PlainWords.REFUND_WORDS.contains(word));
  }

  /** R42: a success that any file told never un-happens. */
  boolean succeeded() {
    return own.succeeded() || refunds.stream().anyMatch(PlainRefund::succeeded);
  }

  boolean succeededWhole() {
    return refunds.stream().anyMatch(refund -> refund.succeeded() && refund.whole());
  }

  BigDecimal succeededAmount() {
    return succeededInRows().max(own.succeededAmount().orElse(BigDecimal.ZERO));
  }

  private BigDecimal succeededInRows() {
    return sum(refunds.stream().filter(PlainRefund::succeeded).toList());
  }

  /** R9, R42: the larger of the agreed refunds' sum and the line's own. */
  BigDecimal agreedAmount() {
    return agreedInRows().max(own.agreedAmount());
  }

  private BigDecimal agreedInRows() {
    return sum(refunds.stream().filter(PlainRefund::agreed).toList());
  }

  private static BigDecimal sum(List<PlainRefund> refunds) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainRefund refund : refunds) {
      sum = sum.add(refund.amountOrZero());
    }
    return sum;
  }

  /**
   * R41: whether all that was refunded is of a kind that takes nothing back, or is no more than the
   * policy's small amount. What the line's own report says beyond its refund rows is of no such
   * kind, and an amount that nobody states is not small, nor is it of such a kind (A93).
   */
  boolean negligible(BigDecimal small) {
    List<PlainRefund> succeeded = refunds.stream().filter(PlainRefund::succeeded).toList();
    boolean stated =
        succeeded.stream().allMatch(refund -> refund.amount().isPresent())
            || own.succeededAmount().isPresent();
    if (succeeded.isEmpty()) {
      stated = own.succeededAmount().isPresent();
    }
    boolean kinds =
        !succeeded.isEmpty()
            && stated
            && succeeded.stream().allMatch(PlainRefund::small)
            && succeededAmount().compareTo(succeededInRows()) <= 0;
    return kinds || (stated && agreedAmount().compareTo(small) <= 0);
  }

  /** R37: the times of the refund state and of the refund amount, where they are stated. */
  List<LocalDateTime> evidence() {
    List<LocalDateTime> times = new ArrayList<>();
    knownAsOf.ifPresent(times::add);
    if (agreedAmount().signum() == 0) {
      return times;
    }
    if (own.agreedAmount().compareTo(agreedInRows()) > 0) {
      times.add(own.asOf());
      return times;
    }
    for (PlainRefund refund : refunds) {
      if (refund.agreed()) {
        boolean ownSaysAsMuch = own.agreedAmount().compareTo(agreedInRows()) == 0;
        boolean newer = own.asOf().isAfter(refund.amountAsOf());
        times.add(ownSaysAsMuch && newer ? own.asOf() : refund.amountAsOf());
      }
    }
    return times;
  }
}
