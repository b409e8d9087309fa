package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import io.giftrecon.rights.KnownLine;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/** R4: of a buyer's one-yuan orders only the twelve earliest paid order numbers count. */
public final class ReservationCap {
  /** How many one-yuan orders a record holds at most (R4, R46). */
  static final int CAP = 12;

  private static final Comparator<Entry<String, LocalDateTime>> EARLIEST =
      Entry.<String, LocalDateTime>comparingByValue().thenComparing(Entry::getKey, Numbers.ORDER);

  private ReservationCap() {}

  /** The order numbers that count. Refunded ones keep their place. */
  public static Set<String> of(Collection<OneYuanLine> lines) {
    return of(lines, List.of());
  }

  /**
   * The order numbers that count, where some are not exported tonight: they keep their place (R63).
   *
   * @param missing what the ledger remembers of their lines
   */
  static Set<String> of(Collection<OneYuanLine> lines, Collection<KnownLine> missing) {
    Map<String, LocalDateTime> paid = new HashMap<>();
    for (KnownLine line : missing) {
      if (line.paidAt() != null) {
        paid.merge(line.orderNo(), line.paidAt(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    for (OneYuanLine line : lines) {
      paid.merge(line.orderNo(), line.line().paymentTime(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return paid.entrySet().stream()
        .sorted(EARLIEST)
        .limit(CAP)
        .map(Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
