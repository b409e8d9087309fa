package io.giftrecon.fleet;

import io.giftrecon.ledger.SharedLocks;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A partition under a lock that dies with the process. Where another worker has it, the request is
 * let go: once the lock is free and the partition still not done, {@link OrphanRecovery} sends
 * another.
 */
final class LockedStep implements Step {
  private final Step shop;
  private final SharedLocks locks;
  private final Consumer<String> unseen;

  /**
   * A partition's step.
   *
   * @param unseen hears of a job file that this machine does not see; another may
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
