package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
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
 * Writes who is at a partition and what became of it: status and result in one transaction, so that
 * who sees the one finds the other. Whoever has read the partition before somebody else wrote of it
 * is refused and changes nothing: of two results the first stands.
 */
final class Outcomes {
  private final JobRepository repository;
  private final TransactionTemplate transaction;
  private final DatabaseRetry patience;

  Outcomes(JobRepository repository, FleetDatabase database, CancellationToken stop) {
    this.repository = repository;
    this.transaction = new TransactionTemplate(database.transactions());
    this.patience = new DatabaseRetry(stop);
  }

  /**
   * A worker is at it.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else has written
   */
  void begin(StepExecution partition, String worker) {
    ShopStep.worker(partition, worker);
    partition.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
    write(partition, BatchStatus.STARTED);
  }

  /**
   * It is done.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else has written
   */
  void complete(StepExecution partition, ShopResult result) {
    result.into(partition.getExecutionContext());
    partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    partition.setExitStatus(ExitStatus.COMPLETED);
    write(partition, BatchStatus.COMPLETED);
  }

  private void write(StepExecution partition, BatchStatus status) {
    Integer read = Objects.requireNonNull(partition.getVersion(), "as it was read");
    partition.setStatus(status);
    patience.tell(
        () -> {
          // What an earlier try has counted on was rolled back.
          partition.setVersion(read);
          transaction.executeWithoutResult(
              done -> {
                repository.update(partition);
                repository.updateExecutionContext(partition);
              });
        });
  }
}
