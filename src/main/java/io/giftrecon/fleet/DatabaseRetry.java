package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/** Waits for a database that has gone away, as long as a server takes to start again. */
final class DatabaseRetry {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 1_000;

  private final CancellationToken stop;

  DatabaseRetry(CancellationToken stop) {
    this.stop = stop;
  }

  /**
   * Asks the database, again and again while it does not answer.
   *
   * @throws FleetStoppedException if somebody has asked us to stop meanwhile
   * @throws DataAccessException if it refuses, or has not answered for ten minutes
   */
  <T> T ask(Supplier<T> question) {
    long begin = System.nanoTime();
    while (true) {
      try {
        return question.get();
      } catch (DataAccessException | TransactionException e) {
        boolean late = System.nanoTime() - begin > LIMIT.toNanos();
        if (late || !isAway(e)) {
          throw e;
        }
      }
      pause(stop);
    }
  }

  /** Tells the database, again and again while it does not answer. */
  void tell(Runnable word) {
    ask(
        () -> {
          word.run();
          return true;
        });
  }

  /** Waits for a moment. */
  static void pause(CancellationToken stop) {
    if (stop.isCancelled()) {
      throw new FleetStoppedException();
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FleetStoppedException();
    }
  }

  /** Whether it may be that nobody is there, rather than that our word was wrong. */
  private static boolean isAway(RuntimeException failure) {
    if (failure instanceof OptimisticLockingFailureException) {
      return false;
    }
    return !(failure instanceof NonTransientDataAccessException)
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof UncategorizedSQLException;
  }
}
