package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.FilledInLists;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.Summary;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Starts the nightly job, or says that there is nothing to do. */
public final class NightlyRun {
  private final RunRequest request;
  private final CancellationToken cancellation;
  private final ProgressListener progress;

  private NightlyRun(
      RunRequest request, CancellationToken cancellation, ProgressListener progress) {
    this.request = request;
    this.cancellation = cancellation;
    this.progress = progress;
  }

  /**
   * Runs a job once.
   *
   * @throws UnusableInputException if job file, enrolments or exports cannot be used
   * @throws io.giftrecon.ledger.store.LedgerBusyException if another run holds the ledger
   * @throws TooManyRejectsException if more rows are rejected than allowed
   * @throws RunStoppedException if somebody has asked it to stop before it published
   * @throws RunFailedException for everything else
   */
  public static RunResult run(
      RunRequest request, CancellationToken cancellation, ProgressListener progress) {
    boolean whole = false;
    try {
      RunResult result = new NightlyRun(request, cancellation, progress).run();
      whole = true;
      return result;
    } finally {
      progress.ends(whole);
    }
  }

  private RunResult run() {
    PreparedJob prepared = JobKinds.read(request.jobFile(), request.bounds()).prepare(request);
    try (SheetFolder sheets = SheetFolder.of(prepared.job().outputs())) {
      return run(prepared, sheets);
    }
  }

  private RunResult run(PreparedJob prepared, SheetFolder sheets) {
    JobFile job = prepared.job();
    ExportFolder folder = ExportFolder.survey(job, sheets);
    String inputs = Fingerprint.of(job, folder, prepared.asked());
    boolean forgotten =
        prepared.keepsMarks()
            && !Ledger.exists(job.ledger())
            && OutputSet.anyPublished(job.outputs());
    Path published = job.outputs().resolve(request.date().toString());
    ProvenLedger.Opened opened = ProvenLedger.open(job, request.acceptLedger());
    try (Ledger ledger = opened.ledger()) {
      int merged = ledger.untoldMerged();
      List<Path> filledIn = new ArrayList<>();
      Optional<Summary> summary = runOn(ledger, prepared, folder, sheets, inputs, filledIn);
      return new RunResult(published, summary, forgotten, opened.accepted(), filledIn, merged);
    }
  }

  /**
   * Empty if nothing has changed.
   *
   * @param filledIn gets the lists that were filled in where they were published
   */
  private Optional<Summary> runOn(
      Ledger ledger,
      PreparedJob prepared,
      ExportFolder folder,
      SheetFolder sheets,
      String inputs,
      List<Path> filledIn) {
    LedgerJob identity = JobIdentity.of(prepared.job(), ledger, request.adoptOutputs());
    try (ShopLock lock = ledger.lock(prepared.job().shop())) {
      filledIn.addAll(prepared.filledInPlace(folder, ledger));
      if (!request.rerun() && isDone(ledger, prepared, identity, inputs, filledIn)) {
        LeftBehind.mend(prepared.job().outputs(), set(prepared.job()), sheets);
        return Optional.empty();
      }
      List<Path> kept =
          FilledInLists.kept(filledIn, prepared.job().outputs(), request.date().toString());
      filledIn.clear();
      filledIn.addAll(kept);
      ExportFolder tables =
          WrittenOutInputs.writtenOut(prepared.job(), folder, sheets, cancellation, progress);
      return Optional.of(launch(prepared, tables, sheets, ledger, identity, lock, inputs));
    } catch (DataAccessException | TransactionException e) {
      throw ledger.translate(e);
    } catch (IOException e) {
      throw new OutputException(
          Message.of("run.unwritable", prepared.job().outputs(), Message.reason(e)), e);
    }
  }

  /**
   * Whether the same inputs, job file, marks and date have been published already. We hold the
   * shop, so a run that seems to go on has died: then it is recovered, and everything done again.
   */
  private boolean isDone(
      Ledger ledger, PreparedJob prepared, LedgerJob identity, String inputs, List<Path> filledIn) {
    JobFile job = prepared.job();
    if (ledger.hasRunningJob(job.shop()) || ledger.isOvertaken(identity, job.file().toString())) {
      return false;
    }
    String date = request.date().toString();
    return ledger
        .lastPublication(job.file().toString(), date)
        .filter(set -> set.inputs().equals(inputs))
        .filter(set -> set.marks() == prepared.marks(ledger, identity))
        .filter(set -> LeftBehind.isWhole(job.outputs(), date, ledger, filledIn))
        .isPresent();
  }

  private Summary launch(
      PreparedJob prepared,
      ExportFolder folder,
      SheetFolder sheets,
      Ledger ledger,
      LedgerJob identity,
      ShopLock lock,
      String inputs) {
    JobFile job = prepared.job();
    RejectLimit ownLimit = request.rejectLimit();
    RunContext run =
        new RunContext(
            prepared,
            folder,
            sheets,
            ledger,
            identity,
            lock,
            request.date(),
            ownLimit == null ? job.rejectLimit() : ownLimit,
            inputs,
            set(job),
            cancellation,
            progress);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      // Registered as they are, so that closing the context leaves the ledger open.
      context.getBeanFactory().registerSingleton("dataSource", ledger.dataSource());
      context.getBeanFactory().registerSingleton("transactionManager", ledger.transactions());
      context.getBeanFactory().registerSingleton("run", run);
      context.register(NightlyJob.class);
      context.refresh();
      JobExecution execution = start(context, job, inputs);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution, run);
      }
    }
    return run.summary();
  }

  private OutputSet set(JobFile job) {
    return new OutputSet(job.outputs(), request.date().toString(), System.currentTimeMillis());
  }

  private JobExecution start(
      AnnotationConfigApplicationContext context, JobFile job, String inputs) {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    recoverDead(repository, operator, job);
    try {
      return operator.start(context.getBean(Job.class), parameters(job, inputs));
    } catch (JobExecutionException e) {
      throw new RunFailedException(Message.of("run.no-start", Message.reason(e)), e);
    }
  }

  /** We hold the shop, so whatever of it still counts as running has died, whatever its kind. */
  private static void recoverDead(JobRepository repository, JobOperator operator, JobFile job) {
    for (String kind : repository.getJobNames()) {
      for (JobExecution running : repository.findRunningJobExecutions(kind)) {
        if (job.shop().equals(running.getJobParameters().getString("shop"))) {
          operator.recover(running);
        }
      }
    }
  }

  /**
   * Every run is an instance of its own: it starts over, so it shall not meet what a dead execution
   * has left half-written in the job repository (ADR 0003).
   */
  private JobParameters parameters(JobFile job, String inputs) {
    return new JobParametersBuilder()
        .addString("shop", job.shop())
        .addString("jobFile", job.file().toString())
        .addString("date", request.date().toString())
        .addString("inputs", inputs)
        .addString("started", Instant.now().toString())
        .toJobParameters();
  }

  /** The cause that says most, and how to go on. */
  private static RuntimeException failure(JobExecution execution, RunContext run) {
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new RunStoppedException();
    }
    Optional<Message> changed = run.folder.changed(run.job());
    if (changed.isPresent()) {
      return new InputsChangedException(changed.get());
    }
    List<Throwable> failures = execution.getAllFailureExceptions();
    for (Throwable failure : failures) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof GiftReconException told) {
          return told;
        }
        if (cause instanceof OutOfMemoryError) {
          return new RunFailedException(Message.of("run.no-memory"), failure);
        }
      }
    }
    for (Throwable failure : failures) {
      if (failure instanceof TransactionException || failure instanceof DataAccessException) {
        return run.ledger.translate(failure);
      }
    }
    Throwable first =
        failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0);
    return new RunFailedException(Message.of("run.failed", Message.reason(first)), first);
  }
}
