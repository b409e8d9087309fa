package io.giftrecon.fleet;

import io.giftrecon.nightly.StopSignal;
import java.nio.file.Path;
import java.time.LocalDate;

/** Runs the night of one shop, as {@code giftrecon run} does. */
@FunctionalInterface
public interface ShopNight {
  /**
   * Runs one job file. Whatever goes wrong with the shop is a result.
   *
   * @throws io.giftrecon.nightly.RunStopped if it was asked to stop before it published
   */
  ShopResult run(Path jobFile, LocalDate date, StopSignal stop);

  /**
   * Hears of a job file that this machine does not see: its storage is not there, or its locale.
   */
  default void unseen(String jobFile) {}
}
