package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.nio.file.Path;
import java.time.LocalDate;

/** Runs the night of one shop, as {@code giftrecon run} does. */
@FunctionalInterface
public interface ShopRunner {
  /**
   * Runs one job file. Whatever goes wrong with the shop is a result.
   *
   * @throws io.giftrecon.nightly.RunStoppedException if it was asked to stop before it published
   */
  ShopResult run(Path jobFile, LocalDate date, CancellationToken stop);

  /**
   * Hears of a job file that this machine does not see: its storage is not there, or its locale.
   */
  default void unseen(String jobFile) {}
}
