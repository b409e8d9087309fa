package io.giftrecon.sampling;

import io.giftrecon.pairing.Line;
import java.math.BigDecimal;
import java.util.Optional;

/** U15: what was payable for a line, where the exports do not contradict each other about it. */
final class LinePrice {
  private LinePrice() {}

  /**
   * What was payable in yuan: 买家应付货款, else price × quantity where the paid amount agrees.
   *
   * @return empty where nobody knows
   */
  static Optional<BigDecimal> payable(Line line) {
    Optional<BigDecimal> stated = Optional.ofNullable(line.row().payable());
    return stated.isPresent()
        ? stated.filter(amount -> amount.signum() > 0 || nothingPaid(line))
        : Optional.ofNullable(line.payable()).filter(amount -> agrees(line, amount));
  }

  /** Where something was paid, nothing cannot have been payable. */
  private static boolean nothingPaid(Line line) {
    BigDecimal paid = line.paid();
    return paid == null || paid.signum() <= 0;
  }

  /** Whether what was payable for a piece may be less than it seems, or nobody knows it. */
  static boolean mayBeLess(Line line) {
    Optional<BigDecimal> payable = payable(line);
    return payable.isEmpty() || mayBeOfSeveral(line, payable.get());
  }

  /**
   * U17: whether nobody knows how many pieces were payable: what is too much for one may be little
   * enough for several, unless it is the price of one.
   */
  private static boolean mayBeOfSeveral(Line line, BigDecimal payable) {
    BigDecimal price = line.row().price();
    return line.row().pieces() == null && (price == null || payable.compareTo(price) != 0);
  }

  /** Paid amounts are net of refunds: what is left after one, or of a closed order, may be less. */
  private static boolean agrees(Line line, BigDecimal amount) {
    BigDecimal paid = line.paid();
    if (paid == null) {
      return true;
    }
    int less = paid.compareTo(amount);
    return less == 0 || (less < 0 && (line.closed() || line.refunds().succeeded()));
  }
}
