package io.giftrecon.order;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;

/**
 * What the rules must know of the night besides the rows of one buyer.
 *
 * @param refundReport the newest refund report with a column 退款状态, if there is one (R30, R37)
 */
public record Tonight(Optional<Source> refundReport) {
  /** A night of which nothing is known, for those who never ask. */
  public static final Tonight UNKNOWN = new Tonight(Optional.empty());

  private static final Duration STILL_GOOD = Duration.ofHours(24);

  /** The night of these refund reports, each with a column 退款状态. */
  public static Tonight of(Collection<Source> refundReports) {
    return new Tonight(refundReports.stream().max(Source::compareTo));
  }

  /**
   * R30: the newest refund report, if it is at most 24 hours older than an export, so that its
   * silence says something. A file that is dated to the day alone counts as that day's end.
   */
  public Optional<Source> reportBeside(Source export) {
    LocalDateTime earliest = endOf(export.asOf()).minus(STILL_GOOD);
    return refundReport.filter(report -> !endOf(report.asOf()).isBefore(earliest));
  }

  private static LocalDateTime endOf(LocalDateTime asOf) {
    return asOf.toLocalTime().equals(LocalTime.MIDNIGHT) ? asOf.plusDays(1) : asOf;
  }
}
