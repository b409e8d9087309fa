package io.giftrecon.nightly;

import org.springframework.batch.core.job.JobInterruptedException;

/** A run that ended early because it was asked to: exit 1, run it again. */
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunStopped() {
    // Spring Batch tells a stopped step from a failed one by this cause.
    super(
        "stopped before anything was published; the last published set stands, run again",
        new JobInterruptedException("asked to stop"));
  }
}
