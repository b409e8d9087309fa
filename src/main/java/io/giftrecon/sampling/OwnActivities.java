package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.util.List;

/** U14: an item's other activities. */
final class OwnActivities {
  private OwnActivities() {}

  /**
   * Other activities of the item whose windows overlap. A draft is no activity yet: none of another
   * sample's, and its own enrolment beside it is none of a draft's.
   */
  static List<Sample> besides(Sample sample, SamplingCampaign campaign) {
    return campaign.samplesOf(sample.itemId()).stream()
        .filter(other -> other.row() != sample.row())
        .filter(other -> !other.activityId().equals(sample.activityId()))
        .filter(other -> other.window().overlaps(sample.window()))
        .toList();
  }
}
