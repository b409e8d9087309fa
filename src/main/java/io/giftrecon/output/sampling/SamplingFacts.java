package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.sampling.Phase;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the page needs of a sampling campaign besides its figures: what the samples are called and
 * when they run.
 */
record SamplingFacts(String kind, List<Named> samples) {
  static SamplingFacts of(List<Sample> samples, LocalDateTime now) {
    return new SamplingFacts(
        "u-first", samples.stream().map(sample -> Named.of(sample, now)).toList());
  }

  /** A sample, its title and its 阶段 (U20). */
  record Named(String activity, String item, String title, String phase) {
    private static Named of(Sample sample, LocalDateTime now) {
      return new Named(
          sample.activityId(), sample.itemId(), sample.title(), Phase.of(sample, now).word());
    }
  }
}
