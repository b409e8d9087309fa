package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.SharedLocks;
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

/** Takes partitions from the queue and runs them, so many at once, until it is asked to stop. */
public final class Worker {
  private static final long RENEW_SECONDS = 1;

  /** For how long a worker that does not see a job file leaves the queue to others. */
  private static final int UNSEEN_SECONDS = 10;

  private final RequestQueue queue;
  private final SharedLocks locks;
  private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
  private final CancellationToken stop;
  private final DatabaseRetry patience;
  private final @Nullable Duration idleLimit;
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicLong lastWork = new AtomicLong(System.nanoTime());

  private Worker(
      FleetDatabase database,
      SharedLocks locks,
      String name,
      ShopRunner night,
      @Nullable Duration idleLimit,
      CancellationToken stop) {
    this.queue = new RequestQueue(database);
    this.locks = locks;
    this.stop = stop;
    this.patience = new DatabaseRetry(stop);
    this.idleLimit = idleLimit;
    JobRepository repository = Repositories.of(database);
    LockedStep shop =
        new LockedStep(
            new ShopStep(new Outcomes(repository, database, stop), night, name, stop),
            locks,
            jobFile -> letGo(jobFile, night));
    handler.setJobRepository(repository);
    handler.setStepLocator(step -> shop);
  }

  /**
   * Works until it is asked to stop; shops under way end early then, as a run does.
   *
   * @param url of the database that the managers send to
   * @param slots how many shops at once
   * @param name under which the summary knows it
   * @param idleLimit after so long without work it ends; never, if null
   * @throws io.giftrecon.order.UnusableInputException if there is no such database
   * @throws FleetFailedException if it has gone away for too long
   */
  public static void run(
      String url,
      int slots,
      String name,
      @Nullable Duration idleLimit,
      ShopRunner night,
      CancellationToken stop) {
    try (FleetDatabase database = FleetDatabase.open(url, slots);
        SharedLocks locks = database.locks()) {
      new Worker(database, locks, name, night, idleLimit, stop).work(slots, url);
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
      while (!stop.isCancelled()) {
        StepExecutionRequest request = patience.ask(queue::take);
        if (request != null) {
          runShop(request);
        } else if (isIdleForGood()) {
          return;
        } else {
          DatabaseRetry.pause(stop);
        }
      }
    } catch (FleetStoppedException | RunStoppedException e) {
      // As asked. What was under way is nobody's now, and will be sent to another.
    }
  }

  /** Batch's handler keeps what a step throws to itself; such a partition is taken over. */
  private void runShop(StepExecutionRequest request) {
    atWork.incrementAndGet();
    try {
      handler.handle(request);
    } catch (EmptyResultDataAccessException e) {
      // Somebody has cleared the repository: nobody waits for it any more.
    } catch (DataAccessException | TransactionException e) {
      // The server went away before we had it; the request is lost, and will be sent again.
    } finally {
      lastWork.set(System.nanoTime());
      atWork.decrementAndGet();
    }
  }

  /** Another worker may see the job file; whoever does not shall not be the faster one for ever. */
  private void letGo(String jobFile, ShopRunner night) {
    night.unseen(jobFile);
    for (int i = 0; i < UNSEEN_SECONDS; i++) {
      DatabaseRetry.pause(stop);
    }
  }

  private boolean isIdleForGood() {
    return idleLimit != null
        && atWork.get() == 0
        && System.nanoTime() - lastWork.get() > idleLimit.toNanos();
  }

  private void keepLocks() {
    try {
      locks.renew();
    } catch (DataAccessException e) {
      // No server, no locks; the next time, then.
    }
  }
}
