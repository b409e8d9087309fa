package io.giftrecon.rights;

import io.giftrecon.order.Endings;
import io.giftrecon.order.HomelessRefunds;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.SheetSpan;
import io.giftrecon.order.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the rules must know of all files of the night, besides the rows of one buyer. */
public final class Tonight {
  /** A night of which nothing is known, for those who never ask. */
  public static final Tonight UNKNOWN = new Tonight(LocalDate.EPOCH, List.of(), List.of(), 0);

  private static final Duration STILL_GOOD = Duration.ofHours(24);

  private final LocalDate date;
  private final List<Source> refundReports;
  private final int orders;
  private final Predicate<String> exported;
  private final Remembered remembered;
  private final List<SheetSpan> sheets;
  private final Endings endings;
  private final HomelessRefunds homelessRefunds;
  private final Map<String, List<RejectedRow>> rejectedByNumber = new HashMap<>();
  private final Map<String, List<RejectedRow>> rejectedByRefund = new HashMap<>();
  private final Map<String, List<RejectedReturn>> rejectedReturns = new HashMap<>();

  /**
   * Collects what is known.
   *
   * @param date of the run
   * @param refundReports the refund reports that have a column 退款状态
   * @param rejected the rows that could not be used
   * @param orders how many distinct orders the exports tell of; 0 if nobody has counted them
   */
  public Tonight(
      LocalDate date,
      Collection<Source> refundReports,
      Collection<RejectedRow> rejected,
      int orders) {
    this(date, refundReports, rejected, orders, List.of(), order -> false, Remembered.NOTHING);
  }

  /**
   * Collects what is known where worklists may have come back.
   *
   * @param returns the rows of returned worklists that could not be used
   * @param exported whether any line of an order is in tonight's exports, by order number
   * @param remembered what the ledger remembers of lines (R62, R63)
   */
  public Tonight(
      LocalDate date,
      Collection<Source> refundReports,
      Collection<RejectedRow> rejected,
      int orders,
      Collection<RejectedReturn> returns,
      Predicate<String> exported,
      Remembered remembered) {
    this(
        date,
        refundReports,
        rejected,
        orders,
        returns,
        exported,
        remembered,
        List.of(),
        Endings.NONE,
        HomelessRefunds.NONE);
  }

  /**
   * Collects what is known where the platform's own sheets may be among the exports.
   *
   * @param sheets which main lines they should show
   * @param endings what endings of order numbers tell (R47, R48)
   * @param homelessRefunds the refunds whose numbers no export knows (A123)
   */
  public Tonight(
      LocalDate date,
      Collection<Source> refundReports,
      Collection<RejectedRow> rejected,
      int orders,
      Collection<RejectedReturn> returns,
      Predicate<String> exported,
      Remembered remembered,
      List<SheetSpan> sheets,
      Endings endings,
      HomelessRefunds homelessRefunds) {
    this.homelessRefunds = homelessRefunds;
    this.sheets = sheets;
    this.endings = endings;
    this.date = date;
    this.remembered = remembered;
    this.orders = orders;
    this.exported = exported;
    for (RejectedReturn row : returns) {
      for (String number : row.numbers()) {
        rejectedReturns.computeIfAbsent(number, key -> new ArrayList<>()).add(row);
      }
    }
    this.refundReports = List.copyOf(refundReports);
    for (RejectedRow row : rejected) {
      for (String number : row.numbers()) {
        rejectedByNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(row);
      }
      for (String refund : row.refunds()) {
        rejectedByRefund.computeIfAbsent(refund, key -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * R30: the newest refund report that is at most 24 hours older than an export, so that its
   * silence says something. A report that is dated to the day alone counts as that day's end.
   */
  public Optional<Source> reportBeside(Source export) {
    return refundReports.stream()
        .filter(report -> !endOf(report.asOf()).plus(STILL_GOOD).isBefore(export.asOf()))
        .max(Source::compareTo);
  }

  /** The date of the run. */
  public LocalDate date() {
    return date;
  }

  /** R47, R48: what endings of order numbers tell. */
  public Endings endings() {
    return endings;
  }

  /** A123: the refunds whose numbers no export knows. */
  public HomelessRefunds homelessRefunds() {
    return homelessRefunds;
  }

  /** R63: whether any line of an order is in tonight's exports. */
  public boolean exported(String orderNo) {
    return exported.test(orderNo);
  }

  /** R62: what the ledger remembers of the lines of an order. */
  public List<KnownLine> known(String orderNo) {
    return remembered.lines(orderNo);
  }

  /** R63: what the ledger remembers of a line, by the sub-order number that it has there. */
  public Optional<KnownLine> knownLine(String number) {
    return remembered.line(number);
  }

  /**
   * R63: the one-yuan lines with rights that the ledger remembers of a buyer, by any of their ids.
   */
  public List<KnownLine> reserved(String buyer) {
    return remembered.reserved(buyer);
  }

  /** R36: whether so many orders are more than one in a hundred of all. */
  public boolean isLargeShare(int count) {
    return orders > 0 && count * 100L > orders;
  }

  /** R37: the newest refund report that has a column 退款状态. */
  public Optional<Source> refundReport() {
    return refundReports.stream().max(Source::compareTo);
  }

  /** R13: the newest sheet of the platform that should show a main line which was paid then. */
  public Optional<Source> sheetCovering(LocalDateTime paidAt) {
    return sheets.stream()
        .filter(span -> span.covers(paidAt))
        .map(SheetSpan::sheet)
        .max(Source::compareTo);
  }

  /** R32: the rejected rows that name an order or a line. */
  public List<RejectedRow> rejected(String number) {
    return rejectedByNumber.getOrDefault(number, List.of());
  }

  /** R32: the rejected rows of a refund. */
  public List<RejectedRow> rejectedOfRefund(String refundNo) {
    return rejectedByRefund.getOrDefault(refundNo, List.of());
  }

  /** R32: the unusable rows of returned worklists that name a one-yuan line. */
  public List<RejectedReturn> rejectedReturns(String oneYuanSubOrder) {
    return rejectedReturns.getOrDefault(oneYuanSubOrder, List.of());
  }

  private static LocalDateTime endOf(LocalDateTime asOf) {
    return asOf.toLocalTime().equals(LocalTime.MIDNIGHT) ? asOf.plusDays(1) : asOf;
  }
}
