package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Publication;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.PublishedFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger learns what was decided, then the set is put in its place. A run that dies between the
 * two decides the same again from the ledger it has written, and publishes the same bytes; the
 * other way round a worklist could stand there that the ledger knows nothing of.
 */
final class PublishStep implements Tasklet {
  private final RunContext run;

  PublishStep(RunContext run) {
    this.run = run;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    run.progress.begins(ProgressListener.Stage.PUBLISH, 0);
    JobFile job = run.job();
    refuseIfChanged(job);
    run.cancellation.throwIfCancelled();
    run.lock.confirm();
    TransactionTemplate ownTransaction = new TransactionTemplate(run.ledger.transactions());
    ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    Integer recorded = ownTransaction.execute(status -> run.handler.record());
    JobIdentity.owner(run.identity, job).write(job.outputs());
    Path published = run.set.publish();
    String name = OutputSet.nameOf(job.outputs(), run.date.toString()).orElseThrow();
    run.ledger.recordFiles(name, PublishedFiles.list(published));
    run.ledger.record(
        new Publication(
            job.file().toString(),
            run.date.toString(),
            run.inputs,
            run.prepared.marks(run.ledger, run.identity),
            job.outputs().resolve(run.date.toString()).toString()));
    contribution.incrementWriteCount(recorded == null ? 0 : recorded);
    return RepeatStatus.FINISHED;
  }

  /** Every row has been read by now: what changed since the survey may have been read in halves. */
  private void refuseIfChanged(JobFile job) {
    run.folder
        .changed(job)
        .ifPresent(
            file -> {
              throw new InputsChangedException(file);
            });
  }
}
