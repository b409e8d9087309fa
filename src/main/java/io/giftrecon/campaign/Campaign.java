package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;

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

  /** R1: a line of a one-yuan item. */
  @Override
  public boolean concerns(String itemId, String itemCode) {
    return enrolments.find(itemId, itemCode).isPresent();
  }

  @Override
  public RowDisposition otherwise() {
    return RowDisposition.NO_ONE_YUAN_ORDER;
  }
}
