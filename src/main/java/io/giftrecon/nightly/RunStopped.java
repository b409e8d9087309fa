package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.Told;
import org.springframework.batch.core.job.JobInterruptedException;

/** A run that ended early because it was asked to: exit 1, run it again. */
public final class RunStopped extends RuntimeException implements Told {
  private static final long serialVersionUID = 1L;

  RunStopped() {
    // Spring Batch tells a stopped step from a failed one by this cause.
    super(
        Message.of("run.stopped").in(Language.ENGLISH),
        new JobInterruptedException("asked to stop"));
  }

  @Override
  public Message told() {
    return Message.of("run.stopped");
  }
}
