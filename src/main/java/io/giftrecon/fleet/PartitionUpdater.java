package io.giftrecon.fleet;

import io.giftrecon.nightly.CancellationToken;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a partition's worker, status and result, in one transaction, so that nobody sees a status
 * without its result. A process that read the partition before another one wrote it is refused and
 * changes nothing: of two results the first stands.
 */
final class PartitionUpdater {
  private final JobRepository repository;
  private final TransactionTemplate transaction;
  private final DatabaseRetry retry;

  PartitionUpdater(
      JobRepository repository, FleetDatabase database, CancellationToken cancellation) {
    this.repository = repository;
    this.transaction = new TransactionTemplate(database.transactions());
    this.retry = new DatabaseRetry(cancellation);
  }

  /**
   * Writes that a worker has started it.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another process has
   *     written it
   */
  void start(StepExecution partition, String worker) {
    ShopStep.worker(partition, worker);
    partition.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
    write(partition, BatchStatus.STARTED);
  }

  /**
   * Writes that it is done, and its result.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another process has
   *     written it
   */
  void complete(StepExecution partition, ShopResult result) {
    result.writeTo(partition.getExecutionContext());
    partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    partition.setExitStatus(ExitStatus.COMPLETED);
    write(partition, BatchStatus.COMPLETED);
  }

  private void write(StepExecution partition, BatchStatus status) {
    Integer read = Objects.requireNonNull(partition.getVersion(), "as it was read");
    partition.setStatus(status);
    retry.run(
        () -> {
          // An earlier try has raised the version, and was rolled back.
          partition.setVersion(read);
          transaction.executeWithoutResult(
              done -> {
                repository.update(partition);
                repository.updateExecutionContext(partition);
              });
        });
  }
}
