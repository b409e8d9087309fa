package io.giftrecon.rights;

import io.giftrecon.order.RefundKind;
import io.giftrecon.order.Source;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R42: a refund of a line that succeeded, as it was told last.
 *
 * @param refundNo 退款编号; empty where no report has one, and for the line's own word
 * @param appliedAt 退款的申请时间; null where nobody states it, and for the line's own word
 * @param amount in yuan; null where nobody states it
 * @param whole 全部退款; null where nobody states it
 * @param kind what it is for (R41); null where nobody states it
 * @param source the row that told of the success; {@link Source#UNKNOWN} for an older ledger's
 */
public record SettledRefund(
    String refundNo,
    @Nullable LocalDateTime appliedAt,
    @Nullable BigDecimal amount,
    @Nullable Boolean whole,
    @Nullable RefundKind kind,
    Source source) {
  /** Whether the line's own 退款状态 told it, and no refund row. */
  public boolean isOwnWord() {
    return isSame("", null);
  }

  /** Whether it is the refund of this number, or without numbers of this application. */
  public boolean isSame(String otherNo, @Nullable LocalDateTime otherAppliedAt) {
    return refundNo.equals(otherNo)
        && (!refundNo.isEmpty() || Objects.equals(appliedAt, otherAppliedAt));
  }

  SettledRefund firstToldIn(List<SettledRefund> earlier) {
    return earlier.stream().filter(this::saysTheSame).findFirst().orElse(this);
  }

  private boolean saysTheSame(SettledRefund earlier) {
    return equals(
        new SettledRefund(
            earlier.refundNo,
            earlier.appliedAt,
            earlier.amount,
            earlier.whole,
            earlier.kind,
            source));
  }
}
