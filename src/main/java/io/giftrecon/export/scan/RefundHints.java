package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A104: what a line that states no 退款状态 says of refunds in other words: the columns that a refund
 * report has, and whatever else a header calls 退款 or 售后. What nobody understands is an unknown
 * state (R14), not none.
 */
final class RefundHints {
  /** The columns that may say it. */
  static final List<Column> COLUMNS =
      List.of(
          Column.REFUND_HINT,
          Column.REFUND_SCOPE,
          Column.AFTER_SALES,
          Column.REFUND_REASON,
          Column.APPLIED_AT,
          Column.REFUNDED_AT);

  /** What people and programs write where there is nothing to tell. */
  private static final Set<String> NOTHING =
      Set.of("无", "否", "没有", "无售后", "未售后", "无需售后", "未退款", "正常", "-", "--", "no", "n", "false");

  private static final Set<RefundStatus> NO_REFUND =
      EnumSet.of(RefundStatus.NONE, RefundStatus.REFUSED, RefundStatus.CLOSED, RefundStatus.FAILED);

  private static final Pattern ZERO = Pattern.compile("0+(\\.0*)?元?");

  private RefundHints() {}

  /**
   * The first that says anything.
   *
   * @param cells cleaned, of {@link #COLUMNS}
   */
  static Status<RefundStatus> of(List<String> cells) {
    return stated(cells).findFirst().orElseGet(() -> RefundStatus.of(""));
  }

  /**
   * What a line states, beside these. A row that says 没有申请退款 and, in the word of a refund, that
   * there is one contradicts itself: nobody knows which is so (A113).
   *
   * @param told its 退款状态
   * @param cells cleaned, of {@link #COLUMNS}
   */
  static Status<RefundStatus> beside(Status<RefundStatus> told, List<String> cells) {
    return switch (told.kind()) {
      case UNSTATED -> of(cells);
      case NONE ->
          stated(cells)
              .filter(hint -> hint.kind() == RefundStatus.SUCCEEDED || hint.kind().inProgress())
              .findFirst()
              .map(hint -> contradicting(told, hint))
              .orElse(told);
      default -> told;
    };
  }

  private static Status<RefundStatus> contradicting(
      Status<RefundStatus> told, Status<RefundStatus> hint) {
    return new Status<>(RefundStatus.UNKNOWN, "%s（%s）".formatted(told.text(), hint.text()));
  }

  /**
   * A111: what an order report tells of a refund that somebody got or may get.
   *
   * @param cells cleaned, of {@link #COLUMNS}
   */
  static Optional<Status<RefundStatus>> ofOrder(List<String> cells) {
    return stated(cells).filter(status -> !NO_REFUND.contains(status.kind())).findFirst();
  }

  private static Stream<Status<RefundStatus>> stated(List<String> cells) {
    return cells.stream()
        .filter(cell -> !NOTHING.contains(cell.toLowerCase(Locale.ROOT)))
        .filter(cell -> !ZERO.matcher(cell).matches())
        .map(RefundStatus::of)
        .filter(status -> status.kind() != RefundStatus.UNSTATED);
  }
}
