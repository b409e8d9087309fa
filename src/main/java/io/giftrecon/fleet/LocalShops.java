package io.giftrecon.fleet;

import java.util.Set;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Partitions that this process runs by itself, so many at once. */
final class LocalShops extends TaskExecutorPartitionHandler {
  LocalShops(ShopStep shop, int slots) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("shop-");
    threads.setConcurrencyLimit(slots);
    setTaskExecutor(threads);
    setStep(shop);
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    return super.doHandle(manager, Partitions.inOrder(partitions));
  }
}
