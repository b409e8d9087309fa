package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Status;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.SideFacts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order, as the newest exports together state it (R12).
 *
 * @param row what the line rows state together; its source is the newest of them
 * @param subOrder its number, made up where the export has none (A20)
 * @param statusSource the row that the status comes from
 * @param paidAt null for a line that was never paid
 * @param paid 买家实际支付金额 in yuan, null where nobody states it for this line
 * @param tag the platform's one-yuan order numbers; empty where no export has the column
 * @param rows the line rows that something is believed of
 * @param oldestEvidence the oldest row or report that its status, refund state or refund amount
 *     rests on (R37); empty where nothing states any
 * @param closedBefore the row of an earlier night that told of 交易关闭, where no file of tonight does
 *     (R42)
 * @param rejected the rows of its order that could not be used, and that nothing has replaced (R32)
 */
public record Line(
    LineRow row,
    String subOrder,
    Status<OrderStatus> status,
    Source statusSource,
    @Nullable LocalDateTime paidAt,
    @Nullable LocalDateTime confirmedAt,
    @Nullable BigDecimal paid,
    Presale presale,
    Buyer buyer,
    Receiver receiver,
    Optional<Tag> tag,
    Refunds refunds,
    Set<Source> rows,
    Optional<Source> oldestEvidence,
    Optional<Source> closedBefore,
    List<RejectedRow> rejected) {

  /** Payment time, then order number, then sub-order number; the unpaid last. */
  public static final Comparator<Line> BY_PAYMENT =
      Comparator.comparing(
              Line::paidAt, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(Line::orderNo, Numbers.ORDER)
          .thenComparing(Line::subOrder, Numbers.ORDER);

  /**
   * Lines stand in many maps; their number tells them apart, and hashing all they say costs much.
   */
  @Override
  public int hashCode() {
    return subOrder.hashCode();
  }

  public String orderNo() {
    return row.orderNo();
  }

  /** The same, its refunds otherwise. */
  Line with(Refunds other) {
    return new Line(
        row,
        subOrder,
        status,
        statusSource,
        paidAt,
        confirmedAt,
        paid,
        presale,
        buyer,
        receiver,
        tag,
        other,
        rows,
        oldestEvidence,
        closedBefore,
        rejected);
  }

  /** R63: a line as the ledger remembers it, for the rows that show its last-known cells. */
  public static Line of(KnownLine known) {
    Source ledger = Source.UNKNOWN;
    LineFacts facts = known.facts();
    Status<OrderStatus> status = OrderStatus.of(known.status());
    LineRow row =
        new LineRow(
            ledger,
            known.orderNo(),
            known.madeUp() ? "" : known.number(),
            facts.itemId(),
            facts.itemCode(),
            facts.title(),
            facts.attributes(),
            null,
            null,
            null,
            null,
            status,
            known.paidAt(),
            null,
            RefundStatus.of(""),
            null,
            false,
            Presale.UNSTATED,
            null,
            null);
    return new Line(
        row,
        known.number(),
        status,
        ledger,
        known.paidAt(),
        null,
        null,
        Presale.UNSTATED,
        Buyer.of(known.buyerKey(), known.buyerName(), Set.of()),
        Receiver.UNKNOWN,
        Optional.empty(),
        new Refunds(
            known.settled().refunds().stream().map(Refund::of).toList(),
            known.settled().whole(),
            false,
            OwnWord.NOTHING,
            new RefundProof(RefundProof.How.NOTHING, ledger)),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** R62, R63: what the ledger shall remember of it. */
  public KnownLine remembered() {
    return new KnownLine(
        subOrder,
        orderNo(),
        row.subOrder().isEmpty(),
        false,
        LineFacts.of(row),
        paidAt,
        status.text(),
        refunds.shownStatus(),
        settled(),
        buyer.key(),
        buyer.name());
  }

  /** R51, R52: the facts that a decision on it rests on; none of a line that is not exported. */
  public SideFacts shown() {
    if (statusSource.equals(Source.UNKNOWN)) {
      return SideFacts.NONE;
    }
    return new SideFacts(
        status.text(),
        refunds.stated(),
        refunds.shownAmount(),
        closed() ? status.text() : "",
        refunds.open(),
        Stream.concat(Stream.of(statusSource), refunds.latest().map(Refund::source).stream())
            .filter(row -> !row.equals(Source.UNKNOWN))
            .map(Source::file)
            .distinct()
            .collect(Collectors.joining("、")));
  }

  /** R42: what has happened to it for good. */
  public Settled settled() {
    return new Settled(
        closed() ? closedBefore.or(() -> Optional.of(statusSource)) : Optional.empty(),
        refunds.succeeded() && refunds.fully(payableOrPaid()),
        refunds.settled());
  }

  public boolean closed() {
    return status.kind() == OrderStatus.CLOSED;
  }

  /** R24, U5: whether nothing is left of this line: closed, or all its money went back. */
  public boolean dead() {
    return closed() || refunds.fully(payableOrPaid());
  }

  /** R6: whether it is of a presale order without evidence of the final payment. */
  public boolean awaitsFinalPayment() {
    return presale.isPresale() && !Presales.finalPaid(this);
  }

  /** A7: what was payable for this line in yuan, null where the exports do not say. */
  public @Nullable BigDecimal payable() {
    if (row.payable() != null) {
      return row.payable();
    }
    BigDecimal price = row.price();
    return price == null ? null : price.multiply(BigDecimal.valueOf(row.quantity()));
  }

  /**
   * A7: the same; where the exports do not say, what was paid and what went back tell it, for what
   * was paid is net of refunds.
   */
  public @Nullable BigDecimal payableOrPaid() {
    BigDecimal payable = payable();
    BigDecimal paid = row.paid();
    return payable != null || paid == null
        ? payable
        : refunds.returnedIfKnown().map(paid::add).orElse(null);
  }

  /** When this line was paid, where a rule has made sure that it was. */
  public LocalDateTime paymentTime() {
    LocalDateTime time = paidAt;
    if (time == null) {
      throw new IllegalStateException("line " + subOrder + " was never paid");
    }
    return time;
  }

  /** 数据时间: when the oldest evidence on this line was exported (R37). */
  LocalDateTime asOf() {
    return oldestEvidence.orElse(row.source()).asOf();
  }
}
