package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.nightly.CancellationToken;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is tried again, for how long, and what ends it. */
class DatabaseRetryTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final CancellationToken cancellation = new CancellationToken();
  private final DatabaseRetry retry =
      new DatabaseRetry(cancellation, Duration.ofMinutes(1), MOMENT);
  private final AtomicInteger calls = new AtomicInteger();

  static RuntimeException[] absences() {
    return new RuntimeException[] {
      new DataAccessResourceFailureException("away"),
      new QueryTimeoutException("away"),
      new CannotCreateTransactionException("away")
    };
  }

  static RuntimeException[] refusals() {
    return new RuntimeException[] {
      new OptimisticLockingFailureException("somebody was faster"),
      new DuplicateKeyException("twice"),
      new IllegalStateException("no database at all"),
      new FleetStoppedException()
    };
  }

  @ParameterizedTest
  @MethodSource("absences")
  void aDatabaseThatComesBackIsAskedAgain(RuntimeException absence) {
    assertThat(retry.<String>call(() -> answerAtThirdCall(absence))).isEqualTo("answer");
    assertThat(calls).hasValue(3);
    retry.run(calls::incrementAndGet);
    assertThat(calls).hasValue(4);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalIsThrownAtOnceAsItIs(RuntimeException refusal) {
    assertThatThrownBy(() -> retry.call(() -> answerAtThirdCall(refusal))).isSameAs(refusal);
    assertThat(calls).hasValue(1);
  }

  @Test
  void aDatabaseThatStaysAwayIsGivenUp() {
    DatabaseRetry shortOne = new DatabaseRetry(cancellation, Duration.ofMillis(50), MOMENT);
    assertThatThrownBy(
            () ->
                shortOne.run(
                    () -> {
                      calls.incrementAndGet();
                      throw new DataAccessResourceFailureException("away");
                    }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(calls.get()).isGreaterThan(1);
  }

  @Test
  void cancellingEndsTheWait() {
    cancellation.cancel();
    assertThatThrownBy(
            () ->
                retry.call(() -> answerAtThirdCall(new DataAccessResourceFailureException("away"))))
        .isInstanceOf(FleetStoppedException.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void anInterruptionEndsTheWaitAndIsKept() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                retry.call(() -> answerAtThirdCall(new DataAccessResourceFailureException("away"))))
        .isInstanceOf(FleetStoppedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private String answerAtThirdCall(RuntimeException before) {
    if (calls.incrementAndGet() < 3) {
      throw before;
    }
    return "answer";
  }
}
