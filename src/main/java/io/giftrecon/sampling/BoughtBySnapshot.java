package io.giftrecon.sampling;

import io.giftrecon.pairing.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a claimer had bought again when the board's snapshot was taken, by the end of that day.
 * Other than the shop's own rates it asks nobody to be mature: the board counts who has come back
 * so far.
 *
 * @param amounts what was payable for it in yuan, by horizon; no entry where nothing is proven
 * @param open the horizons within which there may be something, and nothing proves it (U18)
 */
public record BoughtBySnapshot(Map<Horizon, BigDecimal> amounts, Set<Horizon> open) {
  /** Of a sample without a snapshot whose day is known. */
  static final BoughtBySnapshot NOTHING = new BoughtBySnapshot(Map.of(), Set.of());

  /**
   * Looks at what came after a claim.
   *
   * @param proven lines that certainly are purchases
   * @param mayBe lines that may be
   */
  static BoughtBySnapshot of(
      List<Line> proven, List<Line> mayBe, LocalDateTime claimed, LocalDate snapshot) {
    Map<Horizon, BigDecimal> amounts = new EnumMap<>(Horizon.class);
    Set<Horizon> open = EnumSet.noneOf(Horizon.class);
    for (Horizon horizon : Horizon.values()) {
      LocalDateTime end = earlier(claimed.plusDays(horizon.days()), endOf(snapshot));
      proven.stream()
          .filter(line -> line.paymentTime().isBefore(end))
          .flatMap(line -> LinePrice.payable(line).stream())
          .reduce(BigDecimal::add)
          .ifPresent(amount -> amounts.put(horizon, amount));
      if (!amounts.containsKey(horizon)
          && mayBe.stream().anyMatch(line -> line.paymentTime().isBefore(end))) {
        open.add(horizon);
      }
    }
    return new BoughtBySnapshot(amounts, open);
  }

  /** When the day of a snapshot is over. */
  static LocalDateTime endOf(LocalDate snapshot) {
    return snapshot.plusDays(1).atStartOfDay();
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
