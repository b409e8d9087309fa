package io.giftrecon.output;

import io.giftrecon.order.Warning;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run in figures.
 *
 * @param inputs one per file, the unknown ones too
 * @param newest when the newest export was made; empty if there is none
 * @param warnings what a person has to look at (R40)
 * @param figures what came of them, by the kind of job
 * @param durations milliseconds by step; the one part that differs between equal runs
 */
public record Summary(
    String job,
    String date,
    List<Input> inputs,
    Optional<LocalDateTime> newest,
    List<Warning> warnings,
    JobFigures figures,
    Map<String, Long> durations) {

  /** R53: the warnings of which nobody knows yet. */
  public List<Warning> unknownWarnings() {
    return warnings.stream().filter(warning -> !warning.isKnown()).toList();
  }

  /**
   * One file: its rows are used, not needed for a reason, or rejected, and that is all of them.
   *
   * @param asOfFrom how it is known when it was made: {@code name}, {@code contents} or {@code
   *     file-time} (R38)
   */
  public record Input(
      String file,
      String kind,
      String encoding,
      String asOf,
      String asOfFrom,
      long rows,
      long used,
      Map<String, Long> notNeeded,
      long rejected) {

    /** Whether the rows add up. */
    public boolean addsUp() {
      long rest = notNeeded.values().stream().mapToLong(Long::longValue).sum();
      return rows == used + rest + rejected;
    }
  }
}
