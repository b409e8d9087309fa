package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.RefundStatus;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All refunds of one line.
 *
 * @param byApplication oldest application first (R8)
 * @param ambiguous whether a refund of its order may be this line's, or another's (A8)
 */
public record Refunds(List<Refund> byApplication, boolean ambiguous) {
  private static final String NO_REFUND = "/";

  /** R8: the refund with the newest application time. */
  public Optional<Refund> latest() {
    return byApplication.isEmpty()
        ? Optional.empty()
        : Optional.of(byApplication.get(byApplication.size() - 1));
  }

  /** R8: the status shown, {@code /} where there is no refund. */
  public String shownStatus() {
    return latest().map(refund -> refund.status().text()).orElse(NO_REFUND);
  }

  /** R9: the sum over the refunds the merchant agreed to, {@code /} where there is no refund. */
  public String shownAmount() {
    if (byApplication.isEmpty()) {
      return NO_REFUND;
    }
    return Amounts.show(
        sum(byApplication.stream().filter(r -> r.status().kind().agreedTo()).toList()));
  }

  /** Whether money went back for this line. */
  public boolean succeeded() {
    return !successful().isEmpty();
  }

  /** R24: whether all the money went back: one successful 全部退款, or sums up to the payable. */
  public boolean fully(@Nullable BigDecimal payable) {
    List<Refund> successful = successful();
    if (successful.stream().anyMatch(Refund::whole)) {
      return true;
    }
    return payable != null && !successful.isEmpty() && sum(successful).compareTo(payable) >= 0;
  }

  /** R23, R24: whether the latest is in progress, or one may be this line's (A8). */
  public boolean onHold() {
    return ambiguous || latest().filter(r -> r.status().kind().inProgress()).isPresent();
  }

  /** R14: whether the status of any of them is unknown. */
  public boolean unknown() {
    return byApplication.stream().anyMatch(r -> r.status().kind() == RefundStatus.UNKNOWN);
  }

  /** R7: whether none is certainly this line's. */
  public boolean none() {
    return byApplication.isEmpty();
  }

  Optional<LocalDateTime> shownAsOf() {
    return latest().map(Refund::asOf);
  }

  private List<Refund> successful() {
    return byApplication.stream()
        .filter(refund -> refund.status().kind() == RefundStatus.SUCCEEDED)
        .toList();
  }

  private static BigDecimal sum(List<Refund> refunds) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Refund refund : refunds) {
      BigDecimal amount = refund.amount();
      sum = amount == null ? sum : sum.add(amount);
    }
    return sum;
  }
}
