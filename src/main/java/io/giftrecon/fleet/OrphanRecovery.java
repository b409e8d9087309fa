package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.SharedLocks;
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
 * Looks, while the manager waits, for partitions that were taken from the queue, are not done, and
 * that nobody holds: their worker is gone, or the request was lost. They are sent again, for
 * another worker to take over. Too early does no harm, so it is no question of clocks: the lock
 * keeps two workers apart.
 */
final class OrphanRecovery implements AutoCloseable {
  /**
   * For how long a partition must have been nobody's: a worker needs a moment between taking a
   * request and its lock, and a second or two to take its locks again from a server that was
   * started again.
   */
  static final Duration GRACE = Duration.ofSeconds(6);

  private static final int LOOKS_IN_GRACE = 3;

  /** How often a partition is sent again before it is given up. */
  private static final int TIMES = 5;

  private final FleetDatabase database;
  private final RequestQueue queue;
  private final SharedLocks own;
  private final long jobExecution;
  private final Map<Long, String> jobFiles = new HashMap<>();
  private final Map<Long, Long> nobodysSince = new HashMap<>();
  private final Map<Long, Integer> timesSent = new HashMap<>();
  private final Duration grace;
  private final LongConsumer giveUp;
  private final ScheduledFuture<?> looking;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "takeover"));

  /**
   * Begins to look.
   *
   * @param own the locks of the manager, kept alive meanwhile
   * @param grace for how long a partition must have been nobody's, {@link #GRACE} but in tests
   * @param giveUp what to do with a partition that nobody brings to an end
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
    long pause = grace.toNanos() / LOOKS_IN_GRACE;
    looking = clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
  }

  private void look() {
    try {
      own.renew();
      Set<Long> orphans = orphans();
      nobodysSince.keySet().retainAll(orphans);
      long now = System.nanoTime();
      for (Long orphan : orphans) {
        if (now - nobodysSince.computeIfAbsent(orphan, first -> now) >= grace.toNanos()) {
          nobodysSince.remove(orphan);
          takeOver(orphan);
        }
      }
    } catch (DataAccessException | TransactionException | MessagingException e) {
      // No server, no news; and when it is back, workers need their moment first.
      nobodysSince.clear();
    }
  }

  /** A shop that takes every worker down with it shall not take them all, all night. */
  private void takeOver(long orphan) {
    if (timesSent.merge(orphan, 1, Integer::sum) > TIMES) {
      giveUp.accept(orphan);
      return;
    }
    StepExecutionRequest request = new StepExecutionRequest(ShopStep.NAME, orphan);
    queue.channel().send(MessageBuilder.withPayload(request).build());
  }

  private Set<Long> orphans() {
    Set<Long> taken = new HashSet<>(database.unfinished(jobExecution, ShopStep.NAME));
    // Asked after the statuses: a request that is gone by then may be at work, and has its lock.
    Set<String> waiting = database.waitingMessages();
    taken.removeIf(partition -> !queue.isTaken(partition, waiting));
    Set<String> held = database.locked(taken.stream().map(jobFiles::get).toList());
    taken.removeIf(partition -> held.contains(jobFiles.get(partition)));
    return taken;
  }

  @Override
  public void close() {
    looking.cancel(true);
    clock.shutdownNow();
  }
}
