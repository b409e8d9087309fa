package io.giftrecon.nightly;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/** A run that failed for no fault of its inputs: exit 1, run it again. */
public final class RunFailedException extends GiftReconException {
  RunFailedException(Message message) {
    super(ExitCode.FAILED, message, null);
  }

  RunFailedException(Message message, Throwable cause) {
    super(ExitCode.FAILED, message, cause);
  }
}
