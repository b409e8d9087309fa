package io.giftrecon.rights;

import io.giftrecon.order.Source;
import java.util.List;
import java.util.Optional;

/**
 * R42: what has happened to a line and never un-happens: 交易关闭, and every 退款成功.
 *
 * @param closed the row that told of 交易关闭; empty while none has
 * @param whole whether all its money went back
 * @param refunds the successful ones
 */
public record Settled(Optional<Source> closed, boolean whole, List<SettledRefund> refunds) {
  /** A line to which nothing of the kind has happened. */
  public static final Settled NOTHING = new Settled(Optional.empty(), false, List.of());

  public Settled {
    refunds = List.copyOf(refunds);
  }

  public boolean nothing() {
    return equals(NOTHING);
  }

  /** What only the line's own 退款状态 told. */
  public Optional<SettledRefund> ownWord() {
    return refunds.stream().filter(SettledRefund::isOwnWord).findFirst();
  }

  /** What refund rows told. */
  public List<SettledRefund> ofRows() {
    return refunds.isEmpty()
        ? List.of()
        : refunds.stream().filter(refund -> !refund.isOwnWord()).toList();
  }

  /** The same, each as told by the row that told it first, where that is known. */
  public Settled after(Settled earlier) {
    return new Settled(
        closed.isPresent() && earlier.closed.isPresent() ? earlier.closed : closed,
        whole,
        refunds.stream().map(refund -> refund.firstToldIn(earlier.refunds)).toList());
  }
}
