package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.campaign.Sample;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.sampling.ClaimCode;
import io.giftrecon.sampling.ClaimLine;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.SampledGroup;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R40: counts the claims whose buyers or whose data are in doubt. */
final class DoubtedClaims {
  private final MaxAge maxAge;
  private final LocalDate date;
  private long implausible;
  private long stale;

  DoubtedClaims(MaxAge maxAge, LocalDate date) {
    this.maxAge = maxAge;
    this.date = date;
  }

  /** Counts those of one buyer group. */
  void add(SampledGroup sampled) {
    for (ClaimLine claim : sampled.claims()) {
      implausible += claim.code() == ClaimCode.BUYER_IMPLAUSIBLE ? 1 : 0;
      stale += claim.code().claim() && claim.isStale(maxAge, date) ? 1 : 0;
    }
  }

  /** BUYERS_MASKED (U17) by sample, BUYER_IMPLAUSIBLE (R36), DATA_STALE (R37). */
  List<Warning> warnings(Effect effect) {
    List<Warning> warnings = new ArrayList<>();
    for (Map.Entry<Sample, Figures> entry : effect.bySample().entrySet()) {
      Figures figures = entry.getValue();
      if (figures.known() && figures.masked()) {
        warnings.add(
            Warning.of(
                WarningCode.BUYERS_MASKED,
                Message.of(
                    "warning.claimers-masked",
                    entry.getKey().activityId(),
                    entry.getKey().itemId(),
                    figures.unknownBuyers(),
                    figures.claimers())));
      }
    }
    if (implausible > 0) {
      Message sentence = Message.of("warning.claimer-implausible", implausible);
      warnings.add(Warning.of(WarningCode.BUYER_IMPLAUSIBLE, sentence));
    }
    if (stale > 0) {
      Message sentence = Message.of("warning.claims-stale", stale, maxAge);
      warnings.add(Warning.of(WarningCode.DATA_STALE, sentence));
    }
    return warnings;
  }
}
