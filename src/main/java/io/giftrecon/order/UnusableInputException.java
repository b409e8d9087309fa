package io.giftrecon.order;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/**
 * A job file, enrolment file or export that cannot be used at all: the command ends with exit 2.
 * The message is one or two lines that name file, line and column and say what to do.
 */
public final class UnusableInputException extends GiftReconException {
  public UnusableInputException(Message message) {
    super(ExitCode.UNUSABLE, message, null);
  }

  public UnusableInputException(Message message, Throwable cause) {
    super(ExitCode.UNUSABLE, message, cause);
  }
}
