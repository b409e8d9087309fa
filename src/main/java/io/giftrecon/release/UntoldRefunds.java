package io.giftrecon.release;

import io.giftrecon.order.Source;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LeftOpen;
import io.giftrecon.rights.SideFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A158: a refund that had not ended in an earlier set, and that no file of tonight tells of: the
 * report that told of it was taken away. That there is none is believed of a statement that was
 * made after the date of that set, and of no older one.
 */
final class UntoldRefunds {
  private final Function<String, List<LeftOpen>> leftOpen;
  private final Optional<Source> refundReport;

  /**
   * Prepares the question.
   *
   * @param refundReport the newest of tonight, whose silence tells as much as a line's own word
   */
  UntoldRefunds(Function<String, List<LeftOpen>> leftOpen, Optional<Source> refundReport) {
    this.leftOpen = leftOpen;
    this.refundReport = refundReport;
  }

  /**
   * Asks about both lines of a pair, each by the newest set that left a refund of it open; empty
   * where nothing was left open, or more is known since.
   */
  List<Reason> of(OneYuanLine oneYuan, MainLine main) {
    if (!saysNone(oneYuan.line()) && !saysNone(main.line())) {
      return List.of();
    }
    List<LeftOpen> newestFirst =
        leftOpen.apply(oneYuan.subOrder()).stream()
            .sorted(Comparator.comparing(LeftOpen::last).reversed())
            .toList();
    Stream<Reason> ofOneYuan =
        newestFirst.stream()
            .map(open -> untold(Side.ONE_YUAN, oneYuan.line(), open.facts().oneYuan(), open.last()))
            .flatMap(Optional::stream)
            .limit(1);
    Stream<Reason> ofMain =
        newestFirst.stream()
            .filter(open -> open.then().mainSubOrder().equals(main.subOrder()))
            .map(open -> untold(Side.MAIN, main.line(), open.facts().main(), open.last()))
            .flatMap(Optional::stream)
            .limit(1);
    return Stream.concat(ofOneYuan, ofMain).toList();
  }

  private Optional<Reason> untold(Side side, Line line, SideFacts then, LocalDate last) {
    Source told = line.refunds().proof().source();
    boolean newer =
        Stream.concat(Stream.of(told), refundReport.stream())
            .anyMatch(file -> file.asOf().toLocalDate().isAfter(last));
    return !then.unended().isEmpty() && saysNone(line) && !newer
        ? Optional.of(new EvidenceDoubt.RefundUntold(side, then.unended(), last, told))
        : Optional.empty();
  }

  private static boolean saysNone(Line line) {
    return line.refunds().none() && line.refunds().proof().known() && !line.refunds().onHold();
  }
}
