package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Publication;
import io.giftrecon.ledger.Standing;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.PublishedFiles;
import io.giftrecon.output.PublishedProof;
import io.giftrecon.output.SummaryJson;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger learns what was decided and is sealed, then the set is put in its place (R61). A run
 * that dies between these decides the same again from the ledger it has written, and publishes the
 * same bytes; the other way round a worklist could stand there that the ledger knows nothing of.
 * Nobody marks meanwhile (R66).
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
    try (ShopLock writing = LastWord.wait(run)) {
      refuseIfChanged(job);
      run.cancellation.throwIfCancelled();
      run.lock.confirm();
      writing.confirm();
      Learnt learnt = tellLedger();
      run.ledger.proof().seal();
      JobIdentity.owner(run.identity, job).write(job.outputs());
      remember(run.set.publish(), learnt.marks());
      contribution.incrementWriteCount(learnt.rights());
    }
    return RepeatStatus.FINISHED;
  }

  /**
   * What the ledger has learnt.
   *
   * @param rights how many
   * @param marks the last event that the set knows: what comes from now on, it has not seen
   */
  private record Learnt(int rights, long marks) {}

  /** One transaction; the summary is finished in it, for it carries the numbers that it makes. */
  private Learnt tellLedger() {
    TransactionTemplate ownTransaction = new TransactionTemplate(run.ledger.transactions());
    ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    return Objects.requireNonNull(
        ownTransaction.execute(
            status -> {
              int rights = run.handler().record();
              if (run.prepared.keepsMarks()) {
                prove();
              }
              return new Learnt(rights, run.prepared.marks(run.ledger, run.identity));
            }));
  }

  /** R61. A kind of job that marks nothing can do without a ledger, and proves nothing. */
  private void prove() {
    Standing standing = run.ledger.proof().publish(run.identity);
    Path aside = run.set.aside();
    PublishedProof proof =
        new PublishedProof(aside, standing.ledger(), standing.event(), standing.token());
    try {
      SummaryJson.write(run.summary(), Optional.of(proof), aside);
    } catch (IOException e) {
      throw new OutputException(Message.of("run.unwritable", aside, Message.reason(e)), e);
    }
  }

  private void remember(Path published, long marks) throws IOException {
    JobFile job = run.job();
    String name = OutputSet.nameOf(job.outputs(), run.date.toString()).orElseThrow();
    run.ledger.recordFiles(name, PublishedFiles.list(published));
    run.ledger.record(
        new Publication(
            job.file().toString(),
            run.date.toString(),
            run.inputs,
            marks,
            job.outputs().resolve(run.date.toString()).toString()));
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
