package io.giftrecon.fleet;

import static java.util.stream.Collectors.joining;

import io.giftrecon.campaign.JobBounds;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.words.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One partition: the run of one shop. Whatever happens to the shop, the partition is completed and
 * holds its {@link ShopResult}. It is a step of its own rather than a tasklet, because a tasklet's
 * transaction would stay open for as long as the shop takes, and because a step of Spring Batch
 * that cannot write its end becomes UNKNOWN, where this one waits for the database.
 */
final class ShopStep implements Step {
  static final String NAME = "shop";

  private static final String JOB_FILE = "jobFile";
  private static final String DATE = "date";
  private static final String WITHIN = "within";
  private static final String WORKER = "worker";

  /** For how long to wait for another process that holds the shop's ledger. */
  private static final Duration BUSY_LIMIT = Duration.ofMinutes(5);

  private final PartitionUpdater updater;
  private final ShopRunner runner;
  private final String worker;
  private final CancellationToken cancellation;

  ShopStep(
      PartitionUpdater updater, ShopRunner runner, String worker, CancellationToken cancellation) {
    this.updater = updater;
    this.runner = runner;
    this.worker = worker;
    this.cancellation = cancellation;
  }

  /** What a partition needs to know. */
  static ExecutionContext context(Path jobFile, LocalDate date, List<Path> within) {
    ExecutionContext context = new ExecutionContext();
    context.putString(JOB_FILE, jobFile.toString());
    context.putString(DATE, date.toString());
    context.putString(WITHIN, within.stream().map(Path::toString).collect(joining("\n")));
    return context;
  }

  static String jobFile(StepExecution partition) {
    return partition.getExecutionContext().getString(JOB_FILE);
  }

  /** The name of the worker that took a partition, empty if none has. */
  static String worker(StepExecution partition) {
    return partition.getExecutionContext().getString(WORKER, "");
  }

  static void worker(StepExecution partition, String name) {
    partition.getExecutionContext().putString(WORKER, name);
  }

  @Override
  public String getName() {
    return NAME;
  }

  /** Does nothing if the partition is done, or its fleet has ended. */
  @Override
  public void execute(StepExecution partition) {
    if (!partition.getStatus().isRunning()
        || !partition.getJobExecution().getStatus().isRunning()) {
      return;
    }
    if (cancellation.isCancelled()) {
      throw new FleetStoppedException();
    }
    try {
      updater.start(partition, worker);
      updater.complete(partition, run(partition));
    } catch (OptimisticLockingFailureException e) {
      // It was written since we read it: another worker has it, or its fleet has ended.
    }
  }

  private ShopResult run(StepExecution partition) {
    ExecutionContext context = partition.getExecutionContext();
    Path jobFile = Path.of(context.getString(JOB_FILE));
    LocalDate date = LocalDate.parse(context.getString(DATE));
    List<Path> within = within(context, jobFile);
    long begin = System.nanoTime();
    ShopResult result = runner.run(jobFile, date, within, cancellation);
    // Two job files may share a ledger, and a worker that lost its lock may still run the shop.
    while (result.exit() == ExitCode.BUSY && System.nanoTime() - begin < BUSY_LIMIT.toNanos()) {
      Pause.take(cancellation);
      result = runner.run(jobFile, date, within, cancellation);
    }
    return result;
  }

  /** A fleet of an older version says none. */
  private static List<Path> within(ExecutionContext context, Path jobFile) {
    String folders = context.getString(WITHIN, "");
    Path jobs = Objects.requireNonNull(jobFile.getParent(), "a job file is in a folder");
    return folders.isEmpty()
        ? List.of(JobBounds.storage(jobs))
        : Arrays.stream(folders.split("\n")).map(Path::of).toList();
  }
}
