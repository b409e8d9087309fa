package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import org.springframework.batch.core.job.JobInterruptedException;

/** A run that ended early because it was asked to: exit 1, run it again. */
public final class RunStoppedException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  RunStoppedException() {
    // Spring Batch tells a stopped step from a failed one by this cause.
    super(
        Message.of("run.stopped").in(Language.ENGLISH),
        new JobInterruptedException("asked to stop"));
  }

  @Override
  public Message userMessage() {
    return Message.of("run.stopped");
  }
}
