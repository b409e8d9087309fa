package io.giftrecon.nights;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One item of an order, and what becomes of it. */
record Line(
    String sub, Item item, int quantity, List<Refund> refunds, Optional<LocalDateTime> closed) {

  BigDecimal payable() {
    return item.price().multiply(BigDecimal.valueOf(quantity));
  }

  boolean closedAt(LocalDateTime time) {
    return closed.filter(at -> !at.isAfter(time)).isPresent();
  }

  /** The refunds that have been asked for by this time. */
  List<Refund> refundsAt(LocalDateTime time) {
    return refunds.stream().filter(refund -> !refund.asked().isAfter(time)).toList();
  }

  /** R23: closed, or a refund succeeded. */
  boolean voidAt(LocalDateTime time) {
    return closedAt(time) || refundsAt(time).stream().anyMatch(refund -> refund.succeededAt(time));
  }

  /** R24: closed, or all its money went back. */
  boolean deadAt(LocalDateTime time) {
    List<Refund> successful =
        refundsAt(time).stream().filter(refund -> refund.succeededAt(time)).toList();
    BigDecimal back =
        successful.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return closedAt(time) || (!successful.isEmpty() && back.compareTo(payable()) >= 0);
  }
}
