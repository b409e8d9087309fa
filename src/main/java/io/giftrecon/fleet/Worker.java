package io.giftrecon.fleet;

import io.giftrecon.ledger.postgres.SharedLocks;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.RunStoppedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.TransactionException;

/** Takes partitions from the queue and runs them, a limited number at a time, until cancelled. */
public final class Worker {
  private static final long RENEW_SECONDS = 1;

  /** For how long a worker leaves the queue to others after a job file that it does not see. */
  private static final int UNSEEN_SECONDS = 10;

  private final RequestQueue queue;
  private final SharedLocks locks;
  private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
  private final CancellationToken cancellation;
  private final DatabaseRetry retry;
  private final @Nullable Duration idleLimit;
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicLong lastWork = new AtomicLong(System.nanoTime());

  private Worker(
      FleetDatabase database,
      SharedLocks locks,
      String name,
      ShopRunner runner,
      @Nullable Duration idleLimit,
      CancellationToken cancellation) {
    this.queue = new RequestQueue(database);
    this.locks = locks;
    this.cancellation = cancellation;
    this.retry = new DatabaseRetry(cancellation);
    this.idleLimit = idleLimit;
    JobRepository repository = JobRepositories.of(database);
    LockedStep shop =
        new LockedStep(
            new ShopStep(
                new PartitionUpdater(repository, database, cancellation),
                runner,
                name,
                cancellation),
            locks,
            jobFile -> leaveToOthers(jobFile, runner));
    handler.setJobRepository(repository);
    handler.setStepLocator(step -> shop);
  }

  /**
   * Works until it is cancelled; the shops it is at end early then, as a run does.
   *
   * @param url of the database that the managers use
   * @param slots the most shops at a time
   * @param name of this worker in the summary
   * @param idleLimit how long to wait for work before it ends; null to wait for ever
   * @throws io.giftrecon.order.UnusableInputException if there is no such database
   * @throws FleetFailedException if the database is away for too long
   */
  public static void run(
      String url,
      int slots,
      String name,
      @Nullable Duration idleLimit,
      ShopRunner runner,
      CancellationToken cancellation) {
    try (FleetDatabase database = FleetDatabase.open(url, slots);
        SharedLocks locks = database.locks()) {
      new Worker(database, locks, name, runner, idleLimit, cancellation).work(slots, url);
    }
  }

  private void work(int slots, String url) {
    ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();
    ExecutorService threads = Executors.newFixedThreadPool(slots);
    try {
      Future<?> keeping =
          keeper.scheduleWithFixedDelay(this::keepLocks, 0, RENEW_SECONDS, TimeUnit.SECONDS);
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < slots; i++) {
        working.add(threads.submit(this::takeShops));
      }
      for (Future<?> each : working) {
        each.get();
      }
      keeping.cancel(false);
    } catch (ExecutionException e) {
      throw FleetFailedException.because(e, url);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
      keeper.shutdownNow();
    }
  }

  private void takeShops() {
    try {
      while (!cancellation.isCancelled()) {
        StepExecutionRequest request = retry.call(queue::take);
        if (request != null) {
          runShop(request);
        } else if (isIdleTooLong()) {
          return;
        } else {
          Pause.take(cancellation);
        }
      }
    } catch (FleetStoppedException | RunStoppedException e) {
      // As asked. The shops it was at are orphans now, and are sent to other workers.
    }
  }

  /** Spring Batch's handler swallows what a step throws; such a partition becomes an orphan. */
  private void runShop(StepExecutionRequest request) {
    atWork.incrementAndGet();
    try {
      handler.handle(request);
    } catch (EmptyResultDataAccessException e) {
      // The execution was deleted from the repository: no manager waits for it any more.
    } catch (DataAccessException | TransactionException e) {
      // The server went away before the step was read; the request is lost, and is sent again.
    } finally {
      lastWork.set(System.nanoTime());
      atWork.decrementAndGet();
    }
  }

  /** Another worker may see the job file: this one must not keep taking its request first. */
  private void leaveToOthers(String jobFile, ShopRunner runner) {
    runner.unseen(jobFile);
    for (int i = 0; i < UNSEEN_SECONDS; i++) {
      Pause.take(cancellation);
    }
  }

  private boolean isIdleTooLong() {
    return idleLimit != null
        && atWork.get() == 0
        && System.nanoTime() - lastWork.get() > idleLimit.toNanos();
  }

  private void keepLocks() {
    try {
      locks.renew();
    } catch (DataAccessException e) {
      // The server is away; they are renewed when it is back.
    }
  }
}
