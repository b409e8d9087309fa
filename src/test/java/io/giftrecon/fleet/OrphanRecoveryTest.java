package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.ledger.postgres.SharedLocks;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who holds what, and what becomes of a shop that nobody brings to an end. */
@NeedsServer
class OrphanRecoveryTest {
  private static final LocalDate DATE = LocalDate.parse("2023-09-01");
  private static final Duration GRACE = Duration.ofMillis(300);
  private static final JobParameters NONE = new JobParameters();

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
  void locksThatTheServerForgotAreTakenAgain() {
    String url = PostgresServer.newDatabase("forgotten");
    List<String> names = List.of("/jobs/a.yaml", "/jobs/b.yaml");
    try (FleetDatabase database = FleetDatabase.open(url, 1);
        SharedLocks ours = database.locks()) {
      names.forEach(ours::take);
      new JdbcTemplate(database(url))
          .execute(
              """
              SELECT pg_terminate_backend(pid, 5000)
              FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
              WHERE locktype = 'advisory' AND datname = current_database()""");
      assertThat(database.locked(names)).isEmpty();
      ours.renew();
      assertThat(database.locked(names)).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void aRequestIsLetGoWhileSomebodyHasTheShopOrWhereItsJobFileIsNotSeen() throws Exception {
    String url = PostgresServer.newDatabase("guarded");
    Path jobFile = folder.resolve("a.yaml");
    StepExecution partition = partition(jobFile);
    List<String> unseen = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    Step shop =
        new Step() {
          @Override
          public String getName() {
            return ShopStep.NAME;
          }

          @Override
          public void execute(StepExecution execution) {
            runs.incrementAndGet();
          }
        };
    try (FleetDatabase database = FleetDatabase.open(url, 2);
        SharedLocks theirs = database.locks();
        SharedLocks ours = database.locks()) {
      LockedStep guarded = new LockedStep(shop, ours, unseen::add);
      guarded.execute(partition);
      assertThat(unseen).containsExactly(jobFile.toString());
      Files.writeString(jobFile, "");
      assertThat(theirs.take(jobFile.toString())).isTrue();
      guarded.execute(partition);
      assertThat(runs).hasValue(0);
      theirs.free(jobFile.toString());
      guarded.execute(partition);
      assertThat(runs).hasValue(1);
      assertThat(unseen).hasSize(1);
      assertThat(theirs.take(jobFile.toString())).as("given back").isTrue();
    }
  }

  @Test
  void aRequestIsLetGoOnceItsShopIsDoneOrItsFleetHasEnded() {
    AtomicInteger runs = new AtomicInteger();
    try (FleetDatabase database = FleetDatabase.inMemory()) {
      ShopStep shop =
          new ShopStep(
              new PartitionUpdater(JobRepositories.of(database), database, new CancellationToken()),
              (jobFile, date, within, asked) -> {
                runs.incrementAndGet();
                return done(jobFile);
              },
              "worker",
              new CancellationToken());
      StepExecution done = partition(folder);
      done.setStatus(BatchStatus.COMPLETED);
      shop.execute(done);
      StepExecution ended = partition(folder);
      ended.getJobExecution().setStatus(BatchStatus.FAILED);
      shop.execute(ended);
      assertThat(runs).hasValue(0);
    }
  }

  private static StepExecution partition(Path jobFile) {
    JobExecution fleet = new JobExecution(1, new JobInstance(1, "fleet"), NONE);
    StepExecution partition = new StepExecution(1, "shop:1", fleet);
    partition.setExecutionContext(ShopStep.context(jobFile, DATE, List.of()));
    return partition;
  }

  /**
   * At work for longer than five takeovers need, with a slot free to take them; then in the queue.
   */
  @ParameterizedTest
  @CsvSource({"2, 35, long.yaml", "1, 10, long.yaml waits.yaml"})
  void aShopThatTakesLongAndOneThatWaitsAreNotSentAgain(int slots, int graces, String names)
      throws Exception {
    Path jobs = jobs(names.split(" "));
    String url = PostgresServer.newDatabase("long" + slots);
    List<String> runs = new CopyOnWriteArrayList<>();
    List<ShopResult> results =
        worked(
            jobs,
            url,
            slots,
            (jobFile, date, within, asked) -> {
              runs.add(jobFile.getFileName().toString());
              LockSupport.parkNanos(GRACE.multipliedBy(graces).toNanos());
              return done(jobFile);
            });
    assertThat(runs).containsExactly(names.split(" "));
    assertThat(results).extracting(ShopResult::status).containsOnly(ShopResult.Status.PUBLISHED);
  }

  /** A worker was frozen at its shop, another took it over; or it read of the shop too early. */
  @Test
  void ofTwoResultsTheFirstStands() throws Exception {
    String url = PostgresServer.newDatabase("two-results");
    try (FleetDatabase database = FleetDatabase.open(url, 2)) {
      JobRepository repository = JobRepositories.of(database);
      JobParameters none = new JobParameters();
      JobInstance instance = repository.createJobInstance("fleet", none);
      JobExecution fleet = repository.createJobExecution(instance, none, new ExecutionContext());
      long id = repository.createStepExecution("shop:1", fleet).getId();
      PartitionUpdater updater =
          new PartitionUpdater(repository, database, new CancellationToken());
      StepExecution frozen = repository.getStepExecution(id);
      StepExecution early = repository.getStepExecution(id);
      updater.start(frozen, "frozen");
      StepExecution other = repository.getStepExecution(id);
      updater.start(other, "other");
      updater.complete(other, done(Path.of("/jobs/a.yaml")));
      assertThatThrownBy(() -> updater.complete(frozen, ShopResult.lost("/jobs/a.yaml")))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThatThrownBy(() -> updater.start(early, "early"))
          .isInstanceOf(OptimisticLockingFailureException.class);
      StepExecution kept = repository.getStepExecution(id);
      assertThat(kept.getStatus()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(ShopResult.from("/jobs/a.yaml", ShopStep.worker(kept), kept.getExecutionContext()))
          .isEqualTo(
              new ShopResult(
                  "/jobs/a.yaml",
                  "other",
                  "店",
                  ShopResult.Status.PUBLISHED,
                  0,
                  1,
                  Map.of(),
                  1,
                  "/out",
                  ""));
    }
  }

  /** Spring Batch hands partitions about in hash sets; a worker shall get the first one first. */
  @Test
  void requestsAreTakenInTheOrderOfTheShops() throws Exception {
    String[] names =
        IntStream.rangeClosed(1, 20).mapToObj("%02d.yaml"::formatted).toArray(String[]::new);
    Path jobs = jobs(names);
    String url = PostgresServer.newDatabase("order");
    List<String> runs = new CopyOnWriteArrayList<>();
    worked(
        jobs,
        url,
        1,
        (jobFile, date, within, asked) -> {
          runs.add(jobFile.getFileName().toString());
          return done(jobFile);
        });
    assertThat(runs).containsExactly(names);
  }

  @Test
  void aFolderHasOneManagerWhoEndsWhenAskedToThoughNoWorkerCame() throws Exception {
    String url = PostgresServer.newDatabase("stopped");
    CancellationToken stop = new CancellationToken();
    Path jobs = jobs("alone.yaml");
    Fleet fleet = fleet(jobs, stop);
    CompletableFuture<List<ShopResult>> manager =
        CompletableFuture.supplyAsync(() -> fleet.remote(url, GRACE));
    try (FleetDatabase database = FleetDatabase.open(url, 1)) {
      while (database.waitingMessages().isEmpty()) {
        Thread.sleep(20);
      }
    }
    assertThatThrownBy(() -> fleet(jobs, new CancellationToken()).remote(url, GRACE))
        .isInstanceOf(LedgerBusyException.class)
        .hasMessageContaining("another fleet of this folder");
    stop.cancel();
    assertThat(manager)
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withCauseInstanceOf(FleetStoppedException.class);
  }

  @Test
  void theNextFleetEndsTheExecutionOfAManagerThatDied() throws Exception {
    Path jobs = jobs("left.yaml");
    String url = PostgresServer.newDatabase("dead");
    CancellationToken stop = new CancellationToken();
    stop.cancel();
    assertThatThrownBy(() -> fleet(jobs, stop).remote(url, GRACE))
        .isInstanceOf(FleetStoppedException.class);
    JdbcTemplate sql = new JdbcTemplate(database(url));
    for (String table : List.of("JOB", "STEP")) {
      sql.update("UPDATE BATCH_" + table + "_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
    }
    assertThat(worked(jobs, url, 1, (jobFile, date, within, asked) -> done(jobFile))).hasSize(1);
    assertThat(
            sql.queryForList(
                "SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID", String.class))
        .containsExactly("FAILED", "COMPLETED");
  }

  @Test
  void aShopWhoseLedgerIsBusyIsTriedAgain() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    List<ShopResult> results =
        fleet(jobs("busy.yaml"), new CancellationToken())
            .local(
                1,
                (jobFile, date, within, asked) ->
                    result(jobFile, tries.incrementAndGet() == 1 ? ExitCode.BUSY : ExitCode.DONE),
                "local");
    assertThat(tries).hasValue(2);
    assertThat(results).extracting(ShopResult::exit).containsExactly(ExitCode.DONE);
  }

  @Test
  void theRepositoryForgetsAFleetAfterThirtyDays() throws Exception {
    Path jobs = jobs("quick.yaml");
    String url = PostgresServer.newDatabase("history");
    ShopRunner quick = (jobFile, date, within, asked) -> done(jobFile);
    worked(jobs, url, 1, quick);
    worked(jobs, url, 1, quick);
    JdbcTemplate sql = new JdbcTemplate(database(url));
    assertThat(rows(sql)).containsExactly(2, 2, 6, 2, 4, 4);
    age(sql, 1, 31);
    age(sql, 2, 29);
    worked(jobs, url, 1, quick);
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
    Path jobs = jobs("deadly.yaml");
    String url = PostgresServer.newDatabase("deadly");
    AtomicInteger tries = new AtomicInteger();
    List<ShopResult> results =
        worked(
            jobs,
            url,
            1,
            (jobFile, date, within, asked) -> {
              tries.incrementAndGet();
              throw new IllegalStateException("dead");
            });
    assertThat(tries).hasValue(6);
    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.exit()).isEqualTo(1);
              assertThat(result.status()).isEqualTo(ShopResult.Status.FAILED);
              assertThat(result.error())
                  .contains("every worker that took it died, or did not see it");
            });
  }

  private Path jobs(String... names) throws IOException {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    for (String name : names) {
      Files.writeString(jobs.resolve(name), "kind: [");
    }
    return jobs;
  }

  private static Fleet fleet(Path jobs, CancellationToken stop) {
    return new Fleet(jobs, DATE, List.of(), stop, ProgressListener.NONE);
  }

  /** One fleet with one worker, who is asked to stop when it is done. */
  private static List<ShopResult> worked(Path jobs, String url, int slots, ShopRunner night) {
    CancellationToken stop = new CancellationToken();
    CompletableFuture<Void> worker =
        CompletableFuture.runAsync(() -> Worker.run(url, slots, "worker", null, night, stop));
    List<ShopResult> results = fleet(jobs, new CancellationToken()).remote(url, GRACE);
    stop.cancel();
    worker.join();
    return results;
  }

  private static ShopResult done(Path jobFile) {
    return result(jobFile, ExitCode.DONE);
  }

  private static ShopResult result(Path jobFile, int exit) {
    return new ShopResult(
        jobFile.toString(),
        "worker",
        "店",
        ShopResult.Status.PUBLISHED,
        exit,
        1,
        Map.of(),
        1,
        "/out",
        "");
  }
}
