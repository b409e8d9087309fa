package io.giftrecon.fleet;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import org.springframework.batch.core.job.JobInterruptedException;

/** A fleet that ended early because it was asked to: exit 1, run it again. */
public final class FleetStoppedException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  FleetStoppedException() {
    // Spring Batch tells a stopped step from a failed one by this cause.
    super(
        Message.of("fleet.stopped").in(Language.ENGLISH),
        new JobInterruptedException("asked to stop"));
  }

  @Override
  public Message userMessage() {
    return Message.of("fleet.stopped");
  }
}
