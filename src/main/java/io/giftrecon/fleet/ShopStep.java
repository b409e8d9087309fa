package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One partition: the night of one shop. Whatever becomes of the shop, the partition is completed
 * and holds its {@link ShopResult}. It is a step of its own rather than a tasklet, because a
 * tasklet's transaction would stay open for as long as the shop takes, and because a step of Spring
 * Batch that cannot write its end calls itself UNKNOWN, where this one waits for the database.
 */
final class ShopStep implements Step {
  static final String NAME = "shop";

  private static final String JOB_FILE = "jobFile";
  private static final String DATE = "date";
  private static final String WORKER = "worker";

  /** Exit code 75; nobody else's business what the numbers mean. */
  private static final int BUSY = 75;

  /** For how long to wait for somebody who has the shop's ledger. */
  private static final Duration BUSY_LIMIT = Duration.ofMinutes(5);

  private final Outcomes outcomes;
  private final ShopRunner night;
  private final String worker;
  private final CancellationToken stop;

  ShopStep(Outcomes outcomes, ShopRunner night, String worker, CancellationToken stop) {
    this.outcomes = outcomes;
    this.night = night;
    this.worker = worker;
    this.stop = stop;
  }

  /** What a partition is told. */
  static ExecutionContext order(Path jobFile, LocalDate date) {
    ExecutionContext context = new ExecutionContext();
    context.putString(JOB_FILE, jobFile.toString());
    context.putString(DATE, date.toString());
    return context;
  }

  static String jobFile(StepExecution partition) {
    return partition.getExecutionContext().getString(JOB_FILE);
  }

  /** Who took a partition, as he calls himself. */
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

  /** A partition that is done, or whose fleet has ended, is left alone. */
  @Override
  public void execute(StepExecution partition) {
    if (!partition.getStatus().isRunning()
        || !partition.getJobExecution().getStatus().isRunning()) {
      return;
    }
    if (stop.isCancelled()) {
      throw new FleetStoppedException();
    }
    try {
      outcomes.begin(partition, worker);
      outcomes.complete(partition, run(partition));
    } catch (OptimisticLockingFailureException e) {
      // Somebody else has written of it since we read: he has it, or its fleet has ended.
    }
  }

  private ShopResult run(StepExecution partition) {
    ExecutionContext context = partition.getExecutionContext();
    Path jobFile = Path.of(context.getString(JOB_FILE));
    LocalDate date = LocalDate.parse(context.getString(DATE));
    long begin = System.nanoTime();
    ShopResult result = night.run(jobFile, date, stop);
    // Two job files may share a ledger, and a worker that lost its lock may still be at the shop.
    while (result.exit() == BUSY && System.nanoTime() - begin < BUSY_LIMIT.toNanos()) {
      DatabaseRetry.pause(stop);
      result = night.run(jobFile, date, stop);
    }
    return result;
  }
}
