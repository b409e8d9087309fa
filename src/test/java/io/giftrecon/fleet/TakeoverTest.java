package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.ledger.SharedLocks;
import io.giftrecon.nightly.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who holds what, and what becomes of a shop that nobody brings to an end. */
class TakeoverTest {
  private static final LocalDate DATE = LocalDate.parse("2023-09-01");

  @TempDir private Path folder;

  @Test
  void aLockKeepsOthersAndOwnThreadsOutAndGoesWithItsConnection() {
    String url = PostgresServer.newDatabase("locks");
    try (FleetDatabase one = FleetDatabase.open(url, 1);
        FleetDatabase other = FleetDatabase.open(url, 1);
        SharedLocks theirs = other.locks()) {
      SharedLocks ours = one.locks();
      assertThat(ours.take("/jobs/a.yaml")).isTrue();
      assertThat(ours.take("/jobs/a.yaml")).as("another slot of ours").isFalse();
      assertThat(theirs.take("/jobs/a.yaml")).isFalse();
      assertThat(theirs.take("/jobs/b.yaml")).isTrue();
      assertThat(other.locked(List.of("/jobs/a.yaml", "/jobs/b.yaml", "/jobs/c.yaml")))
          .containsExactlyInAnyOrder("/jobs/a.yaml", "/jobs/b.yaml");
      ours.close();
      assertThat(theirs.take("/jobs/a.yaml")).isTrue();
    }
  }

  /** A worker whose shop ends without a result, again and again, as if it died each time. */
  @Test
  void aShopThatTakesEveryWorkerDownIsGivenUp() throws Exception {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    Files.writeString(jobs.resolve("deadly.yaml"), "kind: [");
    String url = PostgresServer.newDatabase("deadly");
    AtomicInteger tries = new AtomicInteger();
    StopSignal stop = new StopSignal();
    CompletableFuture<Void> worker =
        CompletableFuture.runAsync(
            () ->
                Worker.run(
                    url,
                    1,
                    "doomed",
                    null,
                    (jobFile, date, asked) -> {
                      tries.incrementAndGet();
                      throw new IllegalStateException("dead");
                    },
                    stop));
    List<ShopResult> results =
        Fleet.remote(url, jobs, DATE, Duration.ofMillis(300), new StopSignal());
    stop.ask();
    worker.join();
    assertThat(tries).hasValue(6);
    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.exit()).isEqualTo(1);
              assertThat(result.status()).isEqualTo(ShopResult.Status.FAILED);
              assertThat(result.error()).contains("every worker that took it died");
            });
  }
}
