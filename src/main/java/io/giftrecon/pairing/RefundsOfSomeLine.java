package io.giftrecon.pairing;

import io.giftrecon.order.AlteredNumber;
import io.giftrecon.order.AlteredRows;
import io.giftrecon.order.HomelessRefunds;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.RoundedRows;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A123: a refund report names lines by numbers, and some lines have none. A refund whose number
 * nobody knows may be of any such line from which nothing tells it apart, and what that line's
 * refund state rests on is no proof then (R30). A140: nor is it where a program may have altered
 * the number of that very line, or of its order.
 */
public final class RefundsOfSomeLine {
  /** Nothing was paid back, and nothing will be: whose such a refund is does not matter. */
  private static final Set<RefundStatus> ENDED =
      EnumSet.of(RefundStatus.REFUSED, RefundStatus.CLOSED, RefundStatus.FAILED);

  private final HomelessRefunds homeless;
  private final Predicate<String> exported;
  private final RefundOwners owners;

  /**
   * Asks of the lines of one buyer group.
   *
   * @param exported whether any line of an order is in tonight's exports, by order number
   */
  RefundsOfSomeLine(HomelessRefunds homeless, Predicate<String> exported, RefundOwners owners) {
    this.homeless = homeless;
    this.exported = exported;
    this.owners = owners;
  }

  /**
   * The refunds of which it matters whose they are.
   *
   * @param rows whose numbers no export knows
   * @param byEnding whether endings of numbers are believed
   * @param altered rows of orders and lines under numbers that a program has altered
   */
  public static HomelessRefunds told(List<RefundRow> rows, boolean byEnding, AlteredRows altered) {
    return new HomelessRefunds(
        RefundOwners.refunds(rows, new RowDispositions()).stream()
            .map(StatedRefund::of)
            .filter(refund -> !refund.refund().nothing())
            .filter(refund -> !refund.stated() || !ENDED.contains(refund.row().status().kind()))
            .map(StatedRefund::row)
            .toList(),
        byEnding,
        altered);
  }

  /** The same lines, those in doubt that such a refund may be of. */
  List<Line> doubt(List<Line> lines) {
    return lines.stream().map(line -> doubt(line, lines)).toList();
  }

  private Line doubt(Line line, List<Line> lines) {
    if (!line.refunds().proof().known()) {
      return line;
    }
    return orderAltered(line, lines)
        .or(() -> underAltered(line))
        .or(() -> ofUnnumbered(line))
        .map(doubt -> line.with(line.refunds().with(doubt)))
        .orElse(line);
  }

  /**
   * A146: what a row tells of an order may stand under another number, and what is told of that be
   * this order's. Of two numbers one may be the other that a program has altered.
   */
  private Optional<RefundProof> orderAltered(Line line, List<Line> lines) {
    LineRow row = line.row();
    RoundedRows rounded = homeless.rowsUnderAltered().rounded();
    boolean ofAnother =
        (AlteredNumber.isDressed(row.orderNo())
                && AlteredNumber.within(row.orderNo()).stream().anyMatch(exported))
            || (rounded.isRounded(row)
                && lines.stream().map(Line::row).anyMatch(other -> isRounding(row, other)));
    boolean heard =
        lines.stream()
            .filter(other -> other.row().orderNo().equals(row.orderNo()))
            .anyMatch(other -> other.refunds().succeeded() || other.refunds().onHold());
    return (ofAnother ? Optional.of(row.source()) : rounded.of(row))
        .or(() -> homeless.rowsUnderAltered().dressed().of(row, heard))
        .map(source -> new RefundProof(RefundProof.How.ORDER_ALTERED, source));
  }

  private static boolean isRounding(LineRow row, LineRow other) {
    return AlteredNumber.roundings(other.orderNo()).contains(row.orderNo())
        && RoundedRows.mayBeOne(row, other);
  }

  /** A140: the line's own 没有申请退款 does not override such a refund row (R42). */
  private Optional<RefundProof> underAltered(Line line) {
    return homeless.underAltered(line.row()).stream()
        .filter(refund -> mayBeOf(refund, line))
        .findFirst()
        .map(refund -> new RefundProof(RefundProof.How.UNDER_ALTERED, refund.source()));
  }

  private Optional<RefundProof> ofUnnumbered(Line line) {
    return Optional.of(line.row())
        .filter(row -> row.subOrder().isEmpty())
        .flatMap(
            row ->
                homeless.near(row).stream()
                    .filter(refund -> mayBeOf(refund, line))
                    .filter(refund -> !isToldByLine(refund, line))
                    .findFirst())
        .map(refund -> new RefundProof(RefundProof.How.OF_NO_ORDER, refund.source()));
  }

  /** Whether nothing that both state differs; nobody asks for a refund before they pay. */
  private boolean mayBeOf(RefundRow refund, Line line) {
    LineRow row = line.row();
    LocalDateTime paidAt = line.paidAt();
    LocalDateTime appliedAt = refund.appliedAt();
    boolean early =
        paidAt != null
            && appliedAt != null
            && appliedAt.isBefore(paidAt.truncatedTo(ChronoUnit.MINUTES));
    return !early
        && RefundOwners.mayBeOf(refund, row)
        && owners.numbered(refund.refundNo()).filter(known -> tellsAsMuch(known, refund)).isEmpty();
  }

  /** Whether the same refund, that another report has under its order, says all that this does. */
  private static boolean tellsAsMuch(Refund known, RefundRow refund) {
    boolean newer = !known.source().asOf().isBefore(refund.source().asOf());
    return known.succeeded()
        || known.status().kind() == refund.status().kind()
        || (newer && refund.status().kind() != RefundStatus.SUCCEEDED);
  }

  /** Whether the line's own word is so new that it would tell of the refund. */
  private static boolean isToldByLine(RefundRow refund, Line line) {
    RefundProof proof = line.refunds().proof();
    LocalDateTime appliedAt = refund.appliedAt();
    LocalDateTime since = appliedAt == null ? refund.source().asOf() : appliedAt;
    return proof.how() == RefundProof.How.OWN_STATUS && !since.isAfter(proof.source().asOf());
  }
}
