package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A123: refunds under a number that no export has, as order or as line, and the lines without a
 * number of which each may be; A133: those of reports with numbers like no order's may be of any
 * line.
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
  private final List<PlainHistory> strange;
  private final boolean strangeReport;
  private final boolean endings;

  /**
   * The homeless ones of all refunds.
   *
   * @param known every order number, and every real sub-order number
   */
  PlainHomeless(List<PlainHistory> refunds, Set<String> known, boolean endings) {
    this.endings = endings;
    Set<String> shapes = new TreeSet<>();
    known.forEach(number -> shapes.add(shape(number)));
    Set<String> fitting = new TreeSet<>();
    for (PlainHistory refund : refunds) {
      refund.rows().stream()
          .filter(seen -> shapes.contains(shape(seen.row().order())))
          .forEach(seen -> fitting.add(seen.file().name()));
    }
    strangeReport =
        refunds.stream()
            .flatMap(refund -> refund.rows().stream())
            .anyMatch(seen -> !fitting.contains(seen.file().name()));
    this.refunds =
        refunds.stream()
            .filter(refund -> !refund.any(seen -> known.contains(seen.row().order())))
            .filter(refund -> !isOver(refund))
            .toList();
    strange =
        this.refunds.stream()
            .filter(refund -> refund.any(seen -> !fitting.contains(seen.file().name())))
            .toList();
  }

  private static boolean isOver(PlainHistory refund) {
    boolean succeeded =
        refund.any(seen -> PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED));
    String newest = PlainWords.refund(refund.newest().row().text("退款状态"));
    return !succeeded && ENDED.contains(newest);
  }

  private static String shape(String number) {
    return number.matches("\\d+") ? "digits " + number.length() : "";
  }

  /** A133: whether no number of some report looks like an order's. */
  boolean inStrangeReport() {
    return strangeReport;
  }

  /** Whether one of them may be of a line. */
  boolean on(Asked line, boolean numbered) {
    return (numbered ? strange : refunds).stream().anyMatch(refund -> mayBeOf(refund, line));
  }

  private boolean mayBeOf(PlainHistory refund, Asked line) {
    String number = refund.newest().row().order();
    Optional<LocalDateTime> applied =
        refund.stating("退款的申请时间").flatMap(seen -> seen.row().time("退款的申请时间"));
    String item = refund.text("商品 id");
    String code = refund.text("商品编码");
    boolean sameItem = !item.isEmpty() && item.equals(line.item());
    boolean another =
        !sameItem
            && (PlainRefundOwners.differ(item, line.item())
                || PlainRefundOwners.differ(code, line.code()));
    boolean endsOtherwise =
        endings && !PlainEndings.ending(number).equals(PlainEndings.ending(line.order()));
    boolean early =
        applied.isPresent()
            && line.paid()
                .map(paid -> applied.get().isBefore(paid.truncatedTo(ChronoUnit.MINUTES)))
                .orElse(false);
    LocalDateTime since = applied.orElse(refund.newest().file().asOf());
    boolean wouldBeTold = line.ownWord().filter(asOf -> !since.isAfter(asOf)).isPresent();
    return !another && !endsOtherwise && !early && !wouldBeTold;
  }
}
