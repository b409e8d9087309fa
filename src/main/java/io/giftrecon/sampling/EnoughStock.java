package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * U7: publishing fails with less stock than was enrolled, in all activities of the item that are
 * open at once (U14).
 */
final class EnoughStock implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    Optional<Integer> actual = sample.item().stock();
    if (actual.isEmpty()) {
      return List.of(Finding.notAsked(7, sample, "实际库存没有填写", "在 items 文件里填写商品的实际库存"));
    }
    List<Sample> open = mostOpen(sample, campaign);
    int needed = stock(open);
    int missing = needed - actual.get();
    if (missing <= 0) {
      return List.of();
    }
    return List.of(
        Finding.error(
            FindingCode.STOCK_BELOW_ACTIVITY,
            sample,
            "实际库存 %d < 活动库存 %s".formatted(actual.get(), told(open, needed)),
            "还缺 %d 件：补足实际库存，或把活动库存减到 %d".formatted(missing, actual.get())));
  }

  /** Of the moments in the window of a sample the one at which most stock is promised. */
  private static List<Sample> mostOpen(Sample sample, SamplingCampaign campaign) {
    List<Sample> others = OwnActivities.besides(sample, campaign);
    List<Sample> most = List.of(sample);
    for (LocalDateTime start :
        Stream.concat(Stream.of(sample), others.stream())
            .map(one -> one.window().from())
            .filter(sample.window()::contains)
            .toList()) {
      List<Sample> open = new ArrayList<>(List.of(sample));
      others.stream().filter(other -> other.window().contains(start)).forEach(open::add);
      most = stock(open) > stock(most) ? open : most;
    }
    return most;
  }

  private static int stock(List<Sample> samples) {
    return samples.stream().mapToInt(Sample::stock).sum();
  }

  private static String told(List<Sample> open, int needed) {
    return open.size() == 1
        ? Integer.toString(needed)
        : "%d（%s 同时进行）"
            .formatted(
                needed,
                String.join(
                    "、", open.stream().map(one -> one.activityId() + " " + one.stock()).toList()));
  }
}
