package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.SharedLocks;
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
 * Partitions that go to workers on other machines: Spring Batch's own handler, which sends a
 * request for each and then polls the repository until all are done. Added here: the order, the
 * takeover, and what it polls.
 */
final class RemoteShops extends MessageChannelPartitionHandler {
  private static final long POLL_MILLIS = 500;

  private final FleetDatabase database;
  private final JobRepository repository;
  private final SharedLocks own;
  private final Duration grace;
  private final CancellationToken stop;
  private final ProgressListener progress;
  private final DatabaseRetry patience;
  private final Outcomes outcomes;
  private final RequestQueue queue;
  private int left;

  RemoteShops(
      FleetDatabase database,
      JobRepository repository,
      SharedLocks own,
      Duration grace,
      CancellationToken stop,
      ProgressListener progress) {
    this.database = database;
    this.repository = repository;
    this.own = own;
    this.grace = grace;
    this.stop = stop;
    this.progress = progress;
    this.patience = new DatabaseRetry(stop);
    this.outcomes = new Outcomes(repository, database, stop);
    this.queue = new RequestQueue(database);
    setStepName(ShopStep.NAME);
    setMessagingOperations(new MessagingTemplate(queue.channel()));
    setPollInterval(POLL_MILLIS);
  }

  @Override
  @SuppressWarnings("try") // it looks by itself
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    JobExecution execution = manager.getJobExecution();
    left = partitions.size();
    setJobRepository(polled(execution));
    afterPropertiesSet();
    try (OrphanRecovery takeover =
        new OrphanRecovery(
            database, queue, own, execution.getId(), partitions, grace, this::giveUp)) {
      return super.doHandle(manager, Partitions.inOrder(partitions));
    }
  }

  /** The summary says of the shop that nobody brought it to an end. */
  private void giveUp(long partition) {
    StepExecution lost = repository.getStepExecution(partition);
    if (lost != null && lost.getStatus().isRunning()) {
      outcomes.complete(lost, ShopResult.lost(ShopStep.jobFile(lost)));
    }
  }

  /**
   * The repository as the handler polls it. It reads the whole execution each time, with two
   * queries for each shop; so while any shop is left it gets the execution that we have in memory,
   * in which none has even begun, for one small query. It waits for a database that is away, and
   * ends if somebody asks.
   */
  private JobRepository polled(JobExecution inMemory) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            (proxy, method, arguments) ->
                patience.ask(
                    () -> {
                      if (stop.isCancelled()) {
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
