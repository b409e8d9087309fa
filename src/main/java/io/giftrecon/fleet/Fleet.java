package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
import io.giftrecon.ledger.SharedLocks;
import io.giftrecon.nightly.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * The manager: one job with one step, a partition for each job file of a folder. Every fleet is a
 * job instance of its own, as every run is (ADR 0003): which shops are done already, their own
 * ledgers know best.
 */
public final class Fleet {
  private static final String JOB = "fleet";
  private static final String FOLDER = "folder";

  /** One for the job, one for the look-out. */
  private static final int CONNECTIONS = 2;

  private final JobRepository repository;
  private final TaskExecutorJobOperator operator;
  private final Path folder;
  private final LocalDate date;
  private final List<ShopResult> results = new ArrayList<>();

  private Fleet(FleetDatabase database, Path folder, LocalDate date) {
    this.repository = Repositories.of(database);
    this.operator = operator(repository);
    this.folder = folder;
    this.date = date;
  }

  /**
   * Sends every shop of a folder to the workers and waits until all are done.
   *
   * @param url of the database that the workers look at too
   * @return a result for each job file, by name
   * @throws io.giftrecon.order.UnusableInput if there are no job files, or no database
   * @throws io.giftrecon.ledger.LedgerBusy if another fleet of the folder is under way
   * @throws FleetStopped if somebody has asked it to stop
   * @throws FleetFailed for everything else; what is published stands
   */
  public static List<ShopResult> remote(String url, Path folder, LocalDate date, StopSignal stop) {
    return remote(url, folder, date, Takeover.GRACE, stop);
  }

  static List<ShopResult> remote(
      String url, Path folder, LocalDate date, Duration grace, StopSignal stop) {
    List<FleetShop> shops = FleetShop.in(folder);
    try (FleetDatabase database = FleetDatabase.open(url, CONNECTIONS);
        SharedLocks locks = database.locks()) {
      Fleet fleet = new Fleet(database, real(folder), date);
      locks.takeFolder(fleet.folder.toString());
      fleet.recoverDead();
      return fleet.run(
          shops, new RemoteShops(database, fleet.repository, locks, grace, stop), stop, url);
    } catch (DataAccessException | TransactionException e) {
      throw FleetFailed.because(e, url);
    }
  }

  /** The same in this process alone, so many shops at once. */
  public static List<ShopResult> local(
      int slots, Path folder, LocalDate date, ShopNight night, String worker, StopSignal stop) {
    List<FleetShop> shops = FleetShop.in(folder);
    try (FleetDatabase database = FleetDatabase.inMemory()) {
      Fleet fleet = new Fleet(database, real(folder), date);
      ShopStep shop = new ShopStep(fleet.repository, night, worker, stop);
      return fleet.run(shops, new LocalShops(shop, slots), stop, "");
    }
  }

  private List<ShopResult> run(
      List<FleetShop> shops, PartitionHandler handler, StopSignal stop, String url) {
    Job job =
        new JobBuilder(JOB, repository)
            .start(
                new StepBuilder("shops", repository)
                    .partitioner(ShopStep.NAME, new Partitions(shops, date))
                    .partitionHandler(handler)
                    .aggregator((manager, partitions) -> partitions.forEach(this::keep))
                    .build())
            .build();
    JobExecution execution = start(job);
    if (stop.isAsked()) {
      throw new FleetStopped();
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      List<Throwable> failures = execution.getAllFailureExceptions();
      throw FleetFailed.because(
          failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0), url);
    }
    results.sort(Comparator.comparing(ShopResult::jobFile));
    return results;
  }

  private void keep(StepExecution partition) {
    results.add(
        ShopResult.from(
            ShopStep.jobFile(partition),
            ShopStep.worker(partition),
            partition.getExecutionContext()));
  }

  private JobExecution start(Job job) {
    try {
      return operator.start(
          job,
          new JobParametersBuilder()
              .addString(FOLDER, folder.toString())
              .addString("date", date.toString())
              .addString("started", Instant.now().toString())
              .toJobParameters());
    } catch (JobExecutionException e) {
      throw new IllegalStateException("every fleet is an instance of its own", e);
    }
  }

  /**
   * We hold the folder, so a fleet of it that still counts as running has died. It is ended, so
   * that workers let its requests be. Those who are at a shop of it finish the shop, and find that
   * nobody waits for their result.
   */
  private void recoverDead() {
    boolean again = true;
    while (again) {
      again = false;
      for (JobExecution running : repository.findRunningJobExecutions(JOB)) {
        if (folder.toString().equals(running.getJobParameters().getString(FOLDER))) {
          try {
            operator.recover(running);
          } catch (OptimisticLockingFailureException e) {
            again = true; // A worker has just written of one of its shops.
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

  /** The folder under its one true name, so that two ways to it are one fleet. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
