package io.giftrecon.fleet;

import io.giftrecon.ledger.postgres.SharedLocks;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.TransactionException;

/**
 * While the manager waits, looks for orphans: partitions that were taken from the queue, are not
 * done, and whose lock nobody holds. Their worker has died, or the request was lost. They are sent
 * again, for another worker. To send one too early does no harm, because the lock keeps two workers
 * apart; so nothing depends on clocks.
 */
final class OrphanRecovery implements AutoCloseable {
  /**
   * For how long a partition must have been an orphan: a worker needs a moment between taking a
   * request and its lock, and a second or two to take its locks again from a server that was
   * restarted.
   */
  static final Duration GRACE = Duration.ofSeconds(6);

  private static final int CHECKS_IN_GRACE = 3;

  /** How often a partition is sent again before it is given up. */
  private static final int MOST_RESENDS = 5;

  private final FleetDatabase database;
  private final RequestQueue queue;
  private final SharedLocks own;
  private final long jobExecution;
  private final Map<Long, String> jobFiles = new HashMap<>();
  private final Map<Long, Long> orphanSince = new HashMap<>();
  private final Map<Long, Integer> resends = new HashMap<>();
  private final Duration grace;
  private final LongConsumer giveUp;
  private final ScheduledFuture<?> checks;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "orphan-recovery"));

  /**
   * Starts to look.
   *
   * @param own the locks of the manager, which are renewed meanwhile
   * @param grace for how long a partition must have been an orphan: {@link #GRACE}, less in tests
   * @param giveUp what to do with a partition that was sent too often
   */
  OrphanRecovery(
      FleetDatabase database,
      RequestQueue queue,
      SharedLocks own,
      long jobExecution,
      Collection<StepExecution> partitions,
      Duration grace,
      LongConsumer giveUp) {
    this.database = database;
    this.queue = queue;
    this.own = own;
    this.jobExecution = jobExecution;
    this.giveUp = giveUp;
    partitions.forEach(each -> jobFiles.put(each.getId(), ShopStep.jobFile(each)));
    this.grace = grace;
    long pause = grace.toNanos() / CHECKS_IN_GRACE;
    checks = clock.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.NANOSECONDS);
  }

  private void check() {
    try {
      own.renew();
      Set<Long> orphans = orphans();
      orphanSince.keySet().retainAll(orphans);
      long now = System.nanoTime();
      for (Long orphan : orphans) {
        if (now - orphanSince.computeIfAbsent(orphan, first -> now) >= grace.toNanos()) {
          orphanSince.remove(orphan);
          resend(orphan);
        }
      }
    } catch (DataAccessException | TransactionException | MessagingException e) {
      // The server is away; when it is back, workers need their moment first.
      orphanSince.clear();
    }
  }

  /** A shop that kills its worker must not kill all workers, all night. */
  private void resend(long orphan) {
    if (resends.merge(orphan, 1, Integer::sum) > MOST_RESENDS) {
      giveUp.accept(orphan);
      return;
    }
    StepExecutionRequest request = new StepExecutionRequest(ShopStep.NAME, orphan);
    queue.channel().send(MessageBuilder.withPayload(request).build());
  }

  private Set<Long> orphans() {
    Set<Long> taken = new HashSet<>(database.unfinished(jobExecution, ShopStep.NAME));
    // Read after the statuses: who takes a request in between has its lock by the next query.
    Set<String> waiting = database.waitingMessages();
    taken.removeIf(partition -> !queue.isTaken(partition, waiting));
    Set<String> held = database.locked(taken.stream().map(jobFiles::get).toList());
    taken.removeIf(partition -> held.contains(jobFiles.get(partition)));
    return taken;
  }

  @Override
  public void close() {
    checks.cancel(true);
    clock.shutdownNow();
  }
}
