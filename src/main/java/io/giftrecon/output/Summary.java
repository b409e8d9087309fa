package io.giftrecon.output;

import java.util.List;
import java.util.Map;

/**
 * A run in figures.
 *
 * @param inputs one per file, the unknown ones too
 * @param figures what came of them, by the kind of job
 * @param durations milliseconds by step; the one part that differs between equal runs
 */
public record Summary(
    String job, String date, List<Input> inputs, JobFigures figures, Map<String, Long> durations) {

  /** One file: its rows are used, not needed for a reason, or rejected, and that is all of them. */
  public record Input(
      String file,
      String kind,
      String encoding,
      String asOf,
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
