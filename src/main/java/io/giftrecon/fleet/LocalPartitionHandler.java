package io.giftrecon.fleet;

import io.giftrecon.nightly.ProgressListener;
import java.util.Set;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Runs the partitions in this process, a limited number at a time. */
final class LocalPartitionHandler extends TaskExecutorPartitionHandler {
  LocalPartitionHandler(ShopStep shop, int slots, ProgressListener progress) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("shop-");
    threads.setConcurrencyLimit(slots);
    setTaskExecutor(threads);
    setStep(counted(shop, progress));
  }

  private static Step counted(Step shop, ProgressListener progress) {
    return new Step() {
      @Override
      public String getName() {
        return shop.getName();
      }

      @Override
      public void execute(StepExecution partition) throws JobInterruptedException {
        shop.execute(partition);
        progress.advances(1);
      }
    };
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    return super.doHandle(manager, ShopPartitioner.inOrder(partitions));
  }
}
