package io.giftrecon.ledger;

/**
 * The job that asks the ledger (R60).
 *
 * @param id stands in the job's outputs since its first publication; empty before
 * @param shop as the job file names it today
 */
public record LedgerJob(String id, String shop) {
  /** A job that has not published yet. */
  public static LedgerJob unpublished(String shop) {
    return new LedgerJob("", shop);
  }

  /** Whether it is the job that listed a right last; an older ledger knows the shop alone. */
  boolean lists(String listedBy, String listedFor) {
    return listedBy.isEmpty() ? listedFor.equals(shop) : listedBy.equals(id);
  }
}
