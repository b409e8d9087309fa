package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.time.Duration;

/** A second's wait before something is tried again. */
final class Pause {
  static final Duration LENGTH = Duration.ofSeconds(1);

  private Pause() {}

  /**
   * Waits.
   *
   * @throws FleetStoppedException if the fleet is cancelled, or the thread interrupted
   */
  static void take(CancellationToken cancellation) {
    if (cancellation.isCancelled()) {
      throw new FleetStoppedException();
    }
    try {
      Thread.sleep(LENGTH.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FleetStoppedException();
    }
  }
}
