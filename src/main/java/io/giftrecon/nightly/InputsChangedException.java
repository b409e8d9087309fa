package io.giftrecon.nightly;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/** An export came, went or was written to while the run was reading: exit 1, run it again. */
public final class InputsChangedException extends GiftReconException {
  /**
   * The failure.
   *
   * @param change the file and what happened to it
   */
  InputsChangedException(Message change) {
    super(ExitCode.FAILED, Message.of("run.inputs-changed", change), null);
  }
}
