package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.nio.file.Path;
import java.time.LocalDate;

/** Runs one shop, as {@code giftrecon run} does. */
@FunctionalInterface
public interface ShopRunner {
  /**
   * Runs one job file. Whatever goes wrong with the shop is a result.
   *
   * @throws io.giftrecon.nightly.RunStoppedException if it was cancelled before it published
   */
  ShopResult run(Path jobFile, LocalDate date, CancellationToken cancellation);

  /**
   * Called with a job file that does not exist on this machine: its storage is not mounted, or its
   * locale cannot express the name.
   */
  default void unseen(String jobFile) {}
}
