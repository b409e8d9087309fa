package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A123: refunds under a number that no export has, as order or as line, and the lines without a
 * number of which each may be.
 */
final class PlainHomeless {
  private static final Set<String> ENDED =
      Set.of(PlainWords.REFUSED, PlainWords.REFUND_CLOSED, PlainWords.REFUND_FAILED);

  /** A line as A123 asks of it: its facts, and since when its own word tells of refunds. */
  record Asked(
      String order,
      String item,
      String code,
      Optional<LocalDateTime> paid,
      Optional<LocalDateTime> ownWord) {}

  private final List<PlainHistory> refunds;
  private final boolean endings;

  /**
   * The homeless ones of all refunds.
   *
   * @param known every order number, and every real sub-order number
   */
  PlainHomeless(List<PlainHistory> refunds, Set<String> known, boolean endings) {
    this.endings = endings;
    this.refunds =
        refunds.stream()
            .filter(refund -> !refund.any(seen -> known.contains(seen.row().order())))
            .filter(refund -> !isOver(refund))
            .toList();
  }

  private static boolean isOver(PlainHistory refund) {
    boolean succeeded =
        refund.any(seen -> PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED));
    String newest = PlainWords.refund(refund.newest().row().text("退款状态"));
    return !succeeded && ENDED.contains(newest);
  }

  /** Whether one of them may be of a line that has no number. */
  boolean on(Asked line) {
    return refunds.stream().anyMatch(refund -> mayBeOf(refund, line));
  }

  /** A140: whether one of them stands under what became of a line's number, or of its order's. */
  boolean altered(Asked line, String sub) {
    return refunds.stream()
        .filter(refund -> !another(refund, line) && !early(refund, line))
        .map(refund -> refund.newest().row().order())
        .anyMatch(
            number ->
                PlainAltered.mayBe(number, line.order())
                    || (!sub.isEmpty() && PlainAltered.mayBe(number, sub)));
  }

  private boolean mayBeOf(PlainHistory refund, Asked line) {
    String number = refund.newest().row().order();
    boolean endsOtherwise =
        endings
            && number.matches("[0-9]{15,}")
            && !PlainEndings.ending(number).equals(PlainEndings.ending(line.order()));
    LocalDateTime since = applied(refund).orElse(refund.newest().file().asOf());
    boolean wouldBeTold = line.ownWord().filter(asOf -> !since.isAfter(asOf)).isPresent();
    return !another(refund, line) && !endsOtherwise && !early(refund, line) && !wouldBeTold;
  }

  private static Optional<LocalDateTime> applied(PlainHistory refund) {
    return refund.stating("退款的申请时间").flatMap(seen -> seen.row().time("退款的申请时间"));
  }

  private static boolean early(PlainHistory refund, Asked line) {
    return applied(refund)
        .flatMap(
            applied ->
                line.paid().map(paid -> applied.isBefore(paid.truncatedTo(ChronoUnit.MINUTES))))
        .orElse(false);
  }

  private static boolean another(PlainHistory refund, Asked line) {
    String item = refund.text("商品 id");
    String code = refund.text("商品编码");
    boolean sameItem = !item.isEmpty() && item.equals(line.item());
    return !sameItem
        && (PlainRefundOwners.differ(item, line.item())
            || PlainRefundOwners.differ(code, line.code()));
  }
}
