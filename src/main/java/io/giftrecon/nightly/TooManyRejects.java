package io.giftrecon.nightly;

/** More rejected rows than the job file allows: nothing is published, exit 4. */
public final class TooManyRejects extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyRejects(String message) {
    super(message);
  }
}
