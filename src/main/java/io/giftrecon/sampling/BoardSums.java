package io.giftrecon.sampling;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What the platform's two tables are compared with, beside the figures of {@code effect.csv}. */
public final class BoardSums {
  private BigDecimal claimed = BigDecimal.ZERO;
  private long afterSnapshot;
  private final Map<Horizon, Long> people = new EnumMap<>(Horizon.class);
  private final Map<Horizon, BigDecimal> amounts = new EnumMap<>(Horizon.class);
  private final Map<Horizon, Long> open = new EnumMap<>(Horizon.class);

  /**
   * Adds a claim.
   *
   * @param late whether it was paid after the day of the snapshot
   */
  void add(ClaimLine claim, boolean late) {
    BigDecimal payable = claim.payable();
    claimed = payable == null ? claimed : claimed.add(payable);
    afterSnapshot += late ? 1 : 0;
  }

  void add(BoughtBySnapshot bought) {
    bought
        .amounts()
        .forEach(
            (horizon, amount) -> {
              people.merge(horizon, 1L, Long::sum);
              amounts.merge(horizon, amount, BigDecimal::add);
            });
    bought.open().forEach(horizon -> open.merge(horizon, 1L, Long::sum));
  }

  /** 派样GMV: what was payable for the claims. */
  BigDecimal claimed() {
    return claimed;
  }

  /** Claims that the snapshot cannot know. */
  long afterSnapshot() {
    return afterSnapshot;
  }

  long people(Horizon horizon) {
    return people.getOrDefault(horizon, 0L);
  }

  BigDecimal amount(Horizon horizon) {
    return amounts.getOrDefault(horizon, BigDecimal.ZERO);
  }

  /** Claimers who may have bought again. */
  long open(Horizon horizon) {
    return open.getOrDefault(horizon, 0L);
  }
}
