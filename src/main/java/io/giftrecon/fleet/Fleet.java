package io.giftrecon.fleet;

import io.giftrecon.campaign.DatabaseHosts;
import io.giftrecon.campaign.JobBounds;
import io.giftrecon.ledger.postgres.SharedLocks;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/**
 * The manager: one job with one step, and a partition for each job file of a folder. Every fleet is
 * a job instance of its own, as every run is (ADR 0003): which shops are done already is in the
 * shops' own ledgers.
 */
public final class Fleet {
  private static final String JOB = "fleet";
  private static final String FOLDER = "folder";

  /** The lock of whoever deletes old executions; other locks have the names of files. */
  private static final String HISTORY = "history";

  /** For how many days the job repository keeps fleets, which are by far its largest part. */
  private static final int KEEP_DAYS = 30;

  /** One for the job, one for the orphan recovery. */
  private static final int CONNECTIONS = 2;

  private final Path folder;
  private final String realPath;
  private final LocalDate date;
  private final CancellationToken cancellation;
  private final ProgressListener progress;
  private final List<Path> within;

  /**
   * The fleet of a folder, for a date.
   *
   * @param within the folders that job files may reach; none for the storage of the job files
   */
  public Fleet(
      Path folder,
      LocalDate date,
      List<Path> within,
      CancellationToken cancellation,
      ProgressListener progress) {
    this.folder = folder;
    this.realPath = realPath(folder);
    this.date = date;
    this.within = within.isEmpty() ? List.of(JobBounds.storage(folder)) : absolute(within);
    this.cancellation = cancellation;
    this.progress = progress;
  }

  /**
   * Sends every shop to the workers and waits until all are done.
   *
   * @param url of the database that the workers use too
   * @return a result for each job file, by name
   * @throws io.giftrecon.order.UnusableInputException if there are no job files, or no database
   * @throws LedgerBusyException if another fleet of the folder is running
   * @throws FleetStoppedException if it was cancelled
   * @throws FleetFailedException for everything else; what is published stands
   */
  public List<ShopResult> remote(String url) {
    return remote(url, OrphanRecovery.GRACE);
  }

  List<ShopResult> remote(String url, Duration grace) {
    List<FleetShop> shops = FleetShop.in(folder, bounds(url));
    try (FleetDatabase database = FleetDatabase.open(url, CONNECTIONS);
        SharedLocks locks = database.locks()) {
      JobRepository repository = JobRepositories.of(database);
      TaskExecutorJobOperator operator = operator(repository);
      lockFolder(locks);
      recoverDead(repository, operator);
      deleteOldExecutions(database, locks);
      RemotePartitionHandler workers =
          new RemotePartitionHandler(database, repository, locks, grace, cancellation, progress);
      return run(shops, repository, operator, workers, url);
    } catch (DataAccessException | TransactionException e) {
      throw FleetFailedException.because(e, url);
    }
  }

  /**
   * Runs every shop in this process.
   *
   * @param slots the most shops at a time
   * @param worker the name of this process in the results
   */
  public List<ShopResult> local(int slots, ShopRunner runner, String worker) {
    List<FleetShop> shops = FleetShop.in(folder, bounds(""));
    try (FleetDatabase database = FleetDatabase.inMemory()) {
      JobRepository repository = JobRepositories.of(database);
      ShopStep shop =
          new ShopStep(
              new PartitionUpdater(repository, database, cancellation),
              runner,
              worker,
              cancellation);
      LocalPartitionHandler threads = new LocalPartitionHandler(shop, slots, progress);
      return run(shops, repository, operator(repository), threads, "");
    }
  }

  private List<ShopResult> run(
      List<FleetShop> shops,
      JobRepository repository,
      TaskExecutorJobOperator operator,
      PartitionHandler handler,
      String url) {
    List<ShopResult> results = new ArrayList<>();
    Job job =
        new JobBuilder(JOB, repository)
            .start(
                new StepBuilder("shops", repository)
                    .partitioner(ShopStep.NAME, new ShopPartitioner(shops, date, within))
                    .partitionHandler(handler)
                    .aggregator(
                        (manager, partitions) ->
                            partitions.forEach(each -> results.add(result(each))))
                    .build())
            .build();
    boolean whole = false;
    progress.begins(ProgressListener.Stage.SHOPS, shops.size());
    try {
      JobExecution execution = start(job, operator);
      if (cancellation.isCancelled()) {
        throw new FleetStoppedException();
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw FleetFailedException.because(reason(execution), url);
      }
      whole = true;
    } finally {
      progress.ends(whole);
    }
    results.sort(Comparator.comparing(ShopResult::jobFile));
    return results;
  }

  private static ShopResult result(StepExecution partition) {
    return ShopResult.from(
        ShopStep.jobFile(partition), ShopStep.worker(partition), partition.getExecutionContext());
  }

  private JobExecution start(Job job, TaskExecutorJobOperator operator) {
    try {
      return operator.start(
          job,
          new JobParametersBuilder()
              .addString(FOLDER, realPath)
              .addString("date", date.toString())
              .addString("started", Instant.now().toString())
              .toJobParameters());
    } catch (JobExecutionException e) {
      throw new IllegalStateException("every fleet is an instance of its own", e);
    }
  }

  private void lockFolder(SharedLocks locks) {
    if (!locks.take(realPath)) {
      throw new LedgerBusyException(Message.of("fleet.busy", realPath));
    }
  }

  /** One fleet at a time: two that delete the same rows would block each other. */
  private static void deleteOldExecutions(FleetDatabase database, SharedLocks locks) {
    if (locks.take(HISTORY)) {
      try {
        database.deleteExecutionsBefore(
            LocalDateTime.now(ZoneId.systemDefault()).minusDays(KEEP_DAYS));
      } finally {
        locks.free(HISTORY);
      }
    }
  }

  private static Throwable reason(JobExecution execution) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    return failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0);
  }

  /**
   * We hold the folder's lock, so a fleet of it that still counts as running has died. It is ended,
   * so that workers drop its requests. Workers that are at one of its shops finish the shop; their
   * result is discarded.
   */
  private void recoverDead(JobRepository repository, TaskExecutorJobOperator operator) {
    boolean again = true;
    while (again) {
      again = false;
      for (JobExecution running : repository.findRunningJobExecutions(JOB)) {
        if (realPath.equals(running.getJobParameters().getString(FOLDER))) {
          try {
            operator.recover(running);
          } catch (OptimisticLockingFailureException e) {
            again = true; // A worker has just updated one of its partitions.
          }
        }
      }
    }
  }

  private static TaskExecutorJobOperator operator(JobRepository repository) {
    try {
      TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
      operator.setJobRepository(repository);
      operator.setJobRegistry(new MapJobRegistry());
      operator.afterPropertiesSet();
      return operator;
    } catch (Exception e) {
      throw new IllegalStateException("the operator has all it needs", e);
    }
  }

  private JobBounds bounds(String repository) {
    return JobBounds.within(within, DatabaseHosts.besides(repository));
  }

  /** Workers start in other folders. */
  private static List<Path> absolute(List<Path> folders) {
    return folders.stream().map(folder -> Path.of(realPath(folder))).toList();
  }

  /** The path without symbolic links, so that there is one fleet however it is called. */
  private static String realPath(Path folder) {
    try {
      return folder.toRealPath().toString();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize().toString();
    }
  }
}
