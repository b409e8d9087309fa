package io.giftrecon.fleet;

import io.giftrecon.ledger.postgres.SharedLocks;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A partition under a lock that is released when the process dies. Where another worker has the
 * lock, the request is dropped: if the partition is not done when the lock is released, {@link
 * OrphanRecovery} sends another.
 */
final class LockedStep implements Step {
  private final Step shop;
  private final SharedLocks locks;
  private final Consumer<String> unseen;

  /**
   * A partition's step.
   *
   * @param unseen called with a job file that does not exist on this machine; it may on another
   */
  LockedStep(Step shop, SharedLocks locks, Consumer<String> unseen) {
    this.shop = shop;
    this.locks = locks;
    this.unseen = unseen;
  }

  @Override
  public String getName() {
    return shop.getName();
  }

  @Override
  public void execute(StepExecution partition) throws JobInterruptedException {
    String jobFile = ShopStep.jobFile(partition);
    if (!isSeen(jobFile)) {
      unseen.accept(jobFile);
    } else if (locks.take(jobFile)) {
      try {
        shop.execute(partition);
      } finally {
        locks.free(jobFile);
      }
    }
  }

  private static boolean isSeen(String jobFile) {
    try {
      return Files.exists(Path.of(jobFile), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
