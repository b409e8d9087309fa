package io.giftrecon.fleet;

import io.giftrecon.ledger.postgres.SharedLocks;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.ProgressListener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.integration.core.MessagingTemplate;

/**
 * Sends the partitions to workers on other machines. Spring Batch's own handler sends a request for
 * each and then polls the repository until all are done; added here are the order, the recovery of
 * orphans, and a cheaper poll.
 */
final class RemotePartitionHandler extends MessageChannelPartitionHandler {
  private static final long POLL_MILLIS = 500;

  private final FleetDatabase database;
  private final JobRepository repository;
  private final SharedLocks own;
  private final Duration grace;
  private final CancellationToken cancellation;
  private final ProgressListener progress;
  private final DatabaseRetry retry;
  private final PartitionUpdater updater;
  private final RequestQueue queue;
  private int left;

  RemotePartitionHandler(
      FleetDatabase database,
      JobRepository repository,
      SharedLocks own,
      Duration grace,
      CancellationToken cancellation,
      ProgressListener progress) {
    this.database = database;
    this.repository = repository;
    this.own = own;
    this.grace = grace;
    this.cancellation = cancellation;
    this.progress = progress;
    this.retry = new DatabaseRetry(cancellation);
    this.updater = new PartitionUpdater(repository, database, cancellation);
    this.queue = new RequestQueue(database);
    setStepName(ShopStep.NAME);
    setMessagingOperations(new MessagingTemplate(queue.channel()));
    setPollInterval(POLL_MILLIS);
  }

  @Override
  @SuppressWarnings("try") // it works on a thread of its own
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    JobExecution execution = manager.getJobExecution();
    left = partitions.size();
    setJobRepository(polled(execution));
    afterPropertiesSet();
    try (OrphanRecovery recovery =
        new OrphanRecovery(
            database, queue, own, execution.getId(), partitions, grace, this::giveUp)) {
      return super.doHandle(manager, ShopPartitioner.inOrder(partitions));
    }
  }

  /** Its result says that no worker brought the shop to an end. */
  private void giveUp(long partition) {
    StepExecution lost = repository.getStepExecution(partition);
    if (lost != null && lost.getStatus().isRunning()) {
      updater.complete(lost, ShopResult.lost(ShopStep.jobFile(lost)));
    }
  }

  /**
   * The repository for the handler to poll. The handler reads the whole execution each time, with
   * two queries for each shop; so while any shop is left it gets the execution in memory, in which
   * none has started, at the price of one small query. A database that is away is waited for;
   * cancelling ends the poll.
   */
  private JobRepository polled(JobExecution inMemory) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            (proxy, method, arguments) ->
                retry.call(
                    () -> {
                      if (cancellation.isCancelled()) {
                        throw new FleetStoppedException();
                      }
                      return isDone(inMemory) ? call(method, arguments) : inMemory;
                    }));
  }

  private boolean isDone(JobExecution execution) {
    int before = left;
    left = database.unfinished(execution.getId(), ShopStep.NAME).size();
    progress.advances(before - left);
    return left == 0;
  }

  private Object call(Method method, Object[] arguments) {
    try {
      return method.invoke(repository, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
