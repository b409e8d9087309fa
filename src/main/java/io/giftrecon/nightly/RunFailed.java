package io.giftrecon.nightly;

/** A run that failed for no fault of its inputs: exit 1, run it again. */
public final class RunFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
