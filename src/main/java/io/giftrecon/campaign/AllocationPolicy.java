package io.giftrecon.campaign;

/** How many rights a main line fulfils (R22). */
public enum AllocationPolicy {
  /** One unit of a main line fulfils one right. */
  ONE_PER_UNIT,
  /** Every right goes to its best main line, without that limit. */
  ALL
}
