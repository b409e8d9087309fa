package io.giftrecon.nightly;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/** More rejected rows than the job file allows: nothing is published, exit 4. */
public final class TooManyRejectsException extends GiftReconException {
  TooManyRejectsException(Message message) {
    super(ExitCode.TOO_MANY_REJECTS, message, null);
  }
}
