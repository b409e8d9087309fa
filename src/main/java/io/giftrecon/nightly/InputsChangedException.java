package io.giftrecon.nightly;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/** An export came, went or was written to while the run was reading: exit 1, run it again. */
public final class InputsChangedException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  /**
   * The failure.
   *
   * @param change the file and what happened to it
   */
  InputsChangedException(Message change) {
    super(Message.of("run.inputs-changed", change).in(Language.ENGLISH));
    this.told = Message.of("run.inputs-changed", change);
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
