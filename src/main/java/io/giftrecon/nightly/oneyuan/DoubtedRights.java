package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** R40: counts the rights that wait for want of evidence of a kind that is warned of. */
final class DoubtedRights {
  private final MaxAge maxAge;
  private final Map<DecisionCode, Long> units = new EnumMap<>(DecisionCode.class);

  DoubtedRights(MaxAge maxAge) {
    this.maxAge = maxAge;
  }

  /** Counts those of one buyer group. */
  void add(DecidedGroup decided) {
    for (Decision decision : decided.decisions()) {
      units.merge(decision.code(), (long) decision.units(), Long::sum);
    }
  }

  /** BUYER_IMPLAUSIBLE (R36) and DATA_STALE (R37), where any right has that code. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    long implausible = units.getOrDefault(DecisionCode.BUYER_IMPLAUSIBLE, 0L);
    if (implausible > 0) {
      Message sentence = Message.of("warning.buyer-implausible", implausible);
      warnings.add(Warning.of(WarningCode.BUYER_IMPLAUSIBLE, sentence));
    }
    long stale = units.getOrDefault(DecisionCode.DATA_STALE, 0L);
    if (stale > 0) {
      Message sentence = Message.of("warning.data-stale", stale, maxAge);
      warnings.add(Warning.of(WarningCode.DATA_STALE, sentence));
    }
    return warnings;
  }
}
