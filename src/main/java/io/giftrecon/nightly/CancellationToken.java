package io.giftrecon.nightly;

/**
 * Lets another thread ask a run to end early. The run looks at it in every loop that may take long,
 * until it publishes: from then on it finishes.
 */
public final class CancellationToken {
  private volatile boolean asked;

  /** Asks the run to stop. */
  public void cancel() {
    asked = true;
  }

  /** Whether somebody has asked. */
  public boolean isCancelled() {
    return asked;
  }

  /**
   * Ends the step as stopped, if somebody has asked for it.
   *
   * @throws RunStoppedException then
   */
  public void throwIfCancelled() {
    if (asked) {
      throw new RunStoppedException();
    }
  }
}
