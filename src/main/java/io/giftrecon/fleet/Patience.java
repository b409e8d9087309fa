package io.giftrecon.fleet;

import io.giftrecon.nightly.StopSignal;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/** Waits for a database that has gone away, as long as a server takes to start again. */
final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 1_000;

  private final StopSignal stop;

  Patience(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * Asks the database, again and again while it does not answer.
   *
   * @throws FleetStopped if somebody has asked us to stop meanwhile
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
  static void pause(StopSignal stop) {
    if (stop.isAsked()) {
      throw new FleetStopped();
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FleetStopped();
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
