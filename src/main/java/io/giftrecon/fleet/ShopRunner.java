package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Runs one shop, as {@code giftrecon run} does. */
@FunctionalInterface
public interface ShopRunner {
  /**
   * Runs one job file. Whatever goes wrong with the shop is a result.
   *
   * @param within the folders that the fleet names: what the job file names is below them
   * @throws io.giftrecon.nightly.RunStoppedException if it was cancelled before it published
   */
  ShopResult run(Path jobFile, LocalDate date, List<Path> within, CancellationToken cancellation);

  /**
   * Called with a job file that does not exist on this machine: its storage is not mounted, or its
   * locale cannot express the name.
   */
  default void unseen(String jobFile) {}
}
