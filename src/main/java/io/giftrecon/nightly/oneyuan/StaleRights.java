package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.words.Message;
import java.util.List;

/** Counts the rights that wait because their data is too old (R37), for {@code run} and check. */
final class StaleRights {
  private final MaxAge maxAge;
  private long units;

  StaleRights(MaxAge maxAge) {
    this.maxAge = maxAge;
  }

  /** Counts those of one buyer group. */
  void add(DecidedGroup decided) {
    units +=
        decided.decisions().stream()
            .filter(decision -> decision.code() == DecisionCode.DATA_STALE)
            .mapToLong(Decision::units)
            .sum();
  }

  /** R40: DATA_STALE if there is any; else none. */
  List<Warning> warnings() {
    return units == 0
        ? List.of()
        : List.of(
            Warning.of(WarningCode.DATA_STALE, Message.of("warning.data-stale", units, maxAge)));
  }
}
