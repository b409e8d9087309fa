package io.giftrecon.fleet;

import io.giftrecon.ledger.SharedLocks;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A partition under a lock that dies with the process. Where another worker has it, the request is
 * let go: once the lock is free and the partition still not done, {@link Takeover} sends another.
 */
final class GuardedStep implements Step {
  private final Step shop;
  private final SharedLocks locks;

  GuardedStep(Step shop, SharedLocks locks) {
    this.shop = shop;
    this.locks = locks;
  }

  @Override
  public String getName() {
    return shop.getName();
  }

  @Override
  public void execute(StepExecution partition) throws JobInterruptedException {
    String jobFile = ShopStep.jobFile(partition);
    if (locks.take(jobFile)) {
      try {
        shop.execute(partition);
      } finally {
        locks.free(jobFile);
      }
    }
  }
}
