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
}
