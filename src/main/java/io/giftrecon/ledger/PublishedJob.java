package io.giftrecon.ledger;

import java.time.LocalDate;

/**
 * A job that has published into this ledger (R60).
 *
 * @param id stands in its outputs
 * @param shop as its job file named it then
 * @param jobFile the absolute path of the job file
 * @param lastDate the newest date it has published
 * @param held rights that its newest set left to another job
 */
public record PublishedJob(String id, String shop, String jobFile, LocalDate lastDate, int held) {
  private static final int DAYS = 7;

  /** R60: whether what it lists is not listed by another job on a date. */
  boolean holdsOn(LocalDate date) {
    return !lastDate.isBefore(date.minusDays(DAYS));
  }
}
