package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.ledger.SharedLocks;
import io.giftrecon.nightly.Progress;
import io.giftrecon.nightly.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

  @Test
  void theRepositoryForgetsAFleetAfterThirtyDays() throws Exception {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    Files.writeString(jobs.resolve("quick.yaml"), "kind: [");
    String url = PostgresServer.newDatabase("history");
    StopSignal stop = new StopSignal();
    CompletableFuture<Void> worker =
        CompletableFuture.runAsync(
            () -> Worker.run(url, 1, "w", null, (job, date, asked) -> ShopResult.lost("q"), stop));
    Fleet fleet = new Fleet(jobs, DATE, new StopSignal(), Progress.NONE);
    fleet.remote(url);
    fleet.remote(url);
    JdbcTemplate sql = new JdbcTemplate(database(url));
    assertThat(rows(sql)).containsExactly(2, 2, 6, 2, 4, 4);
    age(sql, 1, 31);
    age(sql, 2, 29);
    fleet.remote(url);
    stop.ask();
    worker.join();
    assertThat(rows(sql)).containsExactly(2, 2, 6, 2, 4, 4);
    assertThat(sql.queryForList("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION", Long.class))
        .containsExactly(2L, 3L);
  }

  private static void age(JdbcTemplate sql, long execution, int days) {
    sql.update(
        "UPDATE BATCH_JOB_EXECUTION SET CREATE_TIME = LOCALTIMESTAMP - ? * INTERVAL '1 day'"
            + " WHERE JOB_EXECUTION_ID = ?",
        days,
        execution);
  }

  private static DataSource database(String url) {
    return new DriverManagerDataSource(
        url + "?currentSchema=giftrecon_fleet", PostgresServer.USER, "");
  }

  /** How many rows there are in each table of the repository. */
  private static List<Integer> rows(JdbcTemplate sql) {
    return Stream.of(
            "JOB_INSTANCE",
            "JOB_EXECUTION",
            "JOB_EXECUTION_PARAMS",
            "JOB_EXECUTION_CONTEXT",
            "STEP_EXECUTION",
            "STEP_EXECUTION_CONTEXT")
        .map(table -> sql.queryForObject("SELECT COUNT(*) FROM BATCH_" + table, Integer.class))
        .toList();
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
        new Fleet(jobs, DATE, new StopSignal(), Progress.NONE).remote(url, Duration.ofMillis(300));
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
