package io.giftrecon.words;

/** The file system does not let us read or write what the run needs: exit 1. */
public final class OutputException extends GiftReconException {
  public OutputException(Message message) {
    super(ExitCode.FAILED, message, null);
  }

  public OutputException(Message message, Throwable cause) {
    super(ExitCode.FAILED, message, cause);
  }
}
