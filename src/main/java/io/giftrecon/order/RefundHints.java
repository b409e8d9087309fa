package io.giftrecon.order;

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
public final class RefundHints {
  /** What people and programs write where there is nothing to tell. */
  private static final Set<String> NOTHING =
      Set.of(
          "无", "否", "没有", "暂无", "无售后", "未售后", "无需售后", "未退款", "正常", "-", "--", "no", "n", "false",
          "none", "n/a");

  /** A157: that nobody asked for anything. 未退货 is no such word: it was to be sent back. */
  private static final Pattern NOBODY_ASKED =
      Pattern.compile(
          "(未|没有|从未|尚未)(申请|发起|发生)过?(退款|售后|退货|退换货|退货退款|维权|纠纷)?"
              + "|(无|没有|暂无)(退款|售后|退换货|退货退款|维权|纠纷)(申请|记录|单|信息)?");

  /** A157: a day that a program writes for none. */
  private static final Pattern NO_DAY =
      Pattern.compile("(0000|0001|1900|1970)[-/]0?[01][-/]0?[01].*");

  private static final Set<RefundStatus> NO_REFUND =
      EnumSet.of(RefundStatus.NONE, RefundStatus.REFUSED, RefundStatus.CLOSED, RefundStatus.FAILED);

  private static final Pattern ZERO = Pattern.compile("0+(\\.0*)?元?");

  private RefundHints() {}

  /**
   * What a line states, beside these. A row that tells of no refund, or of one that came to
   * nothing, and in the word of a refund that money went back or may go back contradicts itself:
   * nobody knows which is so (A113).
   *
   * @param told its 退款状态; where that is unstated, the first of the others that says anything
   * @param cells cleaned, of the other columns of refunds; blank ones say nothing
   */
  public static Status<RefundStatus> beside(Status<RefundStatus> told, List<String> cells) {
    if (cells.isEmpty()) {
      return told;
    }
    Status<RefundStatus> state =
        told.kind() == RefundStatus.UNSTATED ? stated(cells).findFirst().orElse(told) : told;
    return NO_REFUND.contains(state.kind())
        ? stated(cells)
            .filter(RefundHints::isOfMoney)
            .findFirst()
            .map(hint -> contradicting(state, hint))
            .orElse(state)
        : state;
  }

  /** The cell that tells most of a refund: a known word of one for which money may go back. */
  public static String weightiest(List<String> cells) {
    return stated(cells)
        .filter(RefundHints::isOfMoney)
        .findFirst()
        .or(() -> ofOrder(cells))
        .or(() -> stated(cells).findFirst())
        .map(Status::text)
        .orElse("");
  }

  /** Whether money went back, or may do so. */
  public static boolean isOfMoney(Status<RefundStatus> status) {
    return status.kind() == RefundStatus.SUCCEEDED || status.kind().inProgress();
  }

  private static Status<RefundStatus> contradicting(
      Status<RefundStatus> told, Status<RefundStatus> hint) {
    return new Status<>(RefundStatus.UNKNOWN, "%s（%s）".formatted(told.text(), hint.text()));
  }

  /**
   * A111: what an order report tells of a refund that somebody got or may get.
   *
   * @param cells cleaned, of the columns of refunds; blank ones say nothing
   */
  public static Optional<Status<RefundStatus>> ofOrder(List<String> cells) {
    return cells.isEmpty()
        ? Optional.empty()
        : stated(cells).filter(status -> !NO_REFUND.contains(status.kind())).findFirst();
  }

  /** Of the words that the back-end has none: 没有申请退款 is a state. */
  private static boolean isDenial(Status<RefundStatus> status) {
    return status.kind() == RefundStatus.UNKNOWN && NOBODY_ASKED.matcher(status.text()).matches();
  }

  private static Stream<Status<RefundStatus>> stated(List<String> cells) {
    return cells.stream()
        .filter(cell -> !NOTHING.contains(cell.toLowerCase(Locale.ROOT)))
        .filter(cell -> !ZERO.matcher(cell).matches())
        .filter(cell -> !NO_DAY.matcher(cell).matches())
        .map(RefundStatus::of)
        .filter(status -> status.kind() != RefundStatus.UNSTATED)
        .filter(status -> !isDenial(status));
  }
}
