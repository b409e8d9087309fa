package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import java.util.List;

/** What the page needs of a sampling campaign besides its figures: what the samples are called. */
record SamplingFacts(String kind, List<Named> samples) {
  static SamplingFacts of(List<Sample> samples) {
    return new SamplingFacts("u-first", samples.stream().map(Named::of).toList());
  }

  /** A sample and its title. */
  record Named(String activity, String item, String title) {
    private static Named of(Sample sample) {
      return new Named(sample.activityId(), sample.itemId(), sample.title());
    }
  }
}
