package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.RefundStatus;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of the refunds of one line.
 *
 * @param byApplication oldest application first (R8)
 * @param ambiguous whether a refund of its order may be this line's, or another's (A8)
 * @param ownAgreed the line's own 退款金额 where the merchant agreed to it (R42), in yuan
 * @param ownSucceeded the line's own 退款金额 of a successful refund, in yuan
 * @param proof what this rests on (R30)
 */
public record Refunds(
    List<Refund> byApplication,
    boolean ambiguous,
    BigDecimal ownAgreed,
    BigDecimal ownSucceeded,
    RefundProof proof) {
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

  /**
   * R9: the sum over the refunds the merchant agreed to, or the line's own amount if that is larger
   * (R42); {@code /} where there is no refund.
   */
  public String shownAmount() {
    if (byApplication.isEmpty()) {
      return NO_REFUND;
    }
    return Amounts.show(
        ownAgreed.max(sum(byApplication.stream().filter(r -> r.status().kind().agreedTo()).toList())));
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
    return payable != null
        && !successful.isEmpty()
        && ownSucceeded.max(sum(successful)).compareTo(payable) >= 0;
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
    return latest().map(refund -> refund.source().asOf());
  }

  private List<Refund> successful() {
    return byApplication.stream().filter(Refund::succeeded).toList();
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
