package io.giftrecon.order;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Which main lines a sheet of the platform should show: those that were paid between the first and
 * the last that it does show, and long enough before it was made.
 */
public record SheetSpan(LocalDateTime from, LocalDateTime to, Source sheet) {
  /** R13: so long may the platform need to find what belongs together. */
  private static final Duration PAIRING_TAKES = Duration.ofHours(6);

  /** Whether a main line that was paid then should stand there. */
  public boolean covers(LocalDateTime paidAt) {
    return !paidAt.isBefore(from)
        && !paidAt.isAfter(to)
        && !paidAt.plus(PAIRING_TAKES).isAfter(sheet.asOf());
  }
}
