package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;
import java.util.HashSet;
import java.util.Set;

/** Everything the merchant decided about one job: what the rules are asked with. */
public record Campaign(OneYuanJobFile job, Enrolments enrolments) implements ScanScope {
  /** Reads the enrolments that a job file names. */
  public static Campaign read(OneYuanJobFile job) {
    return new Campaign(job, Enrolments.read(job.enrolments(), job.activities()));
  }

  @Override
  public String shop() {
    return job.shop();
  }

  /** R63: whether the job file still has an activity: one that is gone is over and not told of. */
  public boolean names(String activityId) {
    return job.activities().stream().anyMatch(activity -> activity.id().equals(activityId));
  }

  /** R1: a line of a one-yuan item. */
  @Override
  public boolean concerns(String itemId, String itemCode) {
    return enrolments.find(itemId, itemCode).isPresent();
  }

  /** R40: the one-yuan items, and the main items they may be used for. */
  @Override
  public Set<String> lookedFor() {
    Set<String> items = new HashSet<>();
    for (OneYuanItem item : enrolments.items()) {
      items.add(item.itemId());
      items.add(item.itemCode());
      item.enrolments().forEach(enrolment -> items.addAll(enrolment.mainItems()));
    }
    items.remove("");
    return items;
  }

  @Override
  public RowDisposition otherwise() {
    return RowDisposition.NO_ONE_YUAN_ORDER;
  }
}
