package io.giftrecon.words;

/** A text that is not what its place asks for; whoever knows the place says so around it. */
public final class InvalidValueException extends GiftReconException {
  public InvalidValueException(Message message) {
    super(ExitCode.UNUSABLE, message, null);
  }

  public InvalidValueException(Message message, Throwable cause) {
    super(ExitCode.UNUSABLE, message, cause);
  }
}
