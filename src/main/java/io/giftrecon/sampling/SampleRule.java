package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.List;

/** One rule of the pre-check. */
@FunctionalInterface
interface SampleRule {
  /**
   * What the rule finds on a sample, nothing if it is content.
   *
   * @param now in China time
   */
  List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now);
}
