package io.giftrecon.nightly;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One run that is over, or died.
 *
 * @param date under which it published
 * @param status as Spring Batch calls it
 * @param started in the time of the machine
 */
public record PastRun(
    String date, String status, LocalDateTime started, Duration took, List<Step> steps) {
  /** One step: rows or buyer groups read, keys, buyer groups or records written. */
  public record Step(String name, long read, long written) {}
}
