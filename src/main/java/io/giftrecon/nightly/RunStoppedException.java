package io.giftrecon.nightly;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import org.springframework.batch.core.job.JobInterruptedException;

/** A run that ended early because it was asked to: exit 1, run it again. */
public final class RunStoppedException extends GiftReconException {
  RunStoppedException() {
    // Spring Batch tells a stopped step from a failed one by this cause.
    super(ExitCode.FAILED, Message.of("run.stopped"), new JobInterruptedException("asked to stop"));
  }
}
