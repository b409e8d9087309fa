package io.giftrecon.order;

/**
 * A job file, enrolment file or export that cannot be used at all: the command ends with exit 2.
 * The message is one or two lines that name file, line and column and say what to do.
 */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableInput(String message) {
    super(message);
  }

  public UnusableInput(String message, Throwable cause) {
    super(message, cause);
  }
}
