package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/** Retries while the database is away, for as long as a server may take to start again. */
final class DatabaseRetry {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final CancellationToken cancellation;
  private final RetryTemplate retries;

  DatabaseRetry(CancellationToken cancellation) {
    this(cancellation, LIMIT, Pause.LENGTH);
  }

  DatabaseRetry(CancellationToken cancellation, Duration limit, Duration delay) {
    this.cancellation = cancellation;
    this.retries =
        new RetryTemplate(
            RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(delay)
                .timeout(limit)
                .predicate(this::isWorthARetry)
                .build());
    retries.setRetryListener(new EndAtInterruption());
  }

  /**
   * Returns what the database answers.
   *
   * @throws FleetStoppedException if the fleet is cancelled while the database is away
   * @throws DataAccessException if the database refuses, or is away for longer than the limit
   */
  <T> T call(Supplier<T> query) {
    return retries.invoke(query);
  }

  /** Writes to the database; fails as {@link #call} does. */
  void run(Runnable update) {
    retries.invoke(update);
  }

  private boolean isWorthARetry(Throwable failure) {
    boolean away = isAway(failure);
    if (away && cancellation.isCancelled()) {
      throw new FleetStoppedException();
    }
    return away;
  }

  /** Whether the database may be unreachable, rather than the statement wrong or late. */
  private static boolean isAway(Throwable failure) {
    if (failure instanceof OptimisticLockingFailureException) {
      return false;
    }
    return failure instanceof TransactionException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof UncategorizedSQLException
        || (failure instanceof DataAccessException
            && !(failure instanceof NonTransientDataAccessException));
  }

  /** Spring would report the last failure of the database. */
  private static final class EndAtInterruption implements RetryListener {
    @Override
    public void onRetryPolicyInterruption(
        RetryPolicy policy, Retryable<?> retryable, RetryException interruption) {
      throw new FleetStoppedException();
    }
  }
}
