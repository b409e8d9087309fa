package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.output.ChatNote;
import io.giftrecon.output.OutputsOwner;
import io.giftrecon.output.PublishedProof;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A run and what it leaves in the outputs folder for those who watch the machine, on nights that
 * fail too: {@code metrics.prom}, {@code notify.md}, {@code notify.json} (ADR 0043). They lie
 * beside {@code latest}, in no dated set: times differ from night to night. Nothing is sent.
 */
public final class WatchedNight {
  /** The figures, for a textfile collector. */
  public static final String METRICS = "metrics.prom";

  private static final String NOTE = "notify.md";
  private static final String NOTE_JSON = "notify.json";

  private final RunRequest request;
  private final Language language;
  private final UnaryOperator<Path> shown;
  private final StageTimes times;

  private WatchedNight(
      RunRequest request, Language language, UnaryOperator<Path> shown, StageTimes times) {
    this.request = request;
    this.language = language;
    this.shown = shown;
    this.times = times;
  }

  /**
   * Runs a job as {@link NightlyRun#run} does.
   *
   * @param language of the note
   * @param shown a path as people are told it
   */
  public static RunResult run(
      RunRequest request,
      CancellationToken cancellation,
      ProgressListener progress,
      Language language,
      UnaryOperator<Path> shown)
      throws IOException {
    StageTimes times = new StageTimes(progress);
    WatchedNight night = new WatchedNight(request, language, shown, times);
    RunResult result;
    try {
      result = NightlyRun.run(request, cancellation, times);
    } catch (RuntimeException | Error failure) {
      night.failed(failure);
      throw failure;
    }
    night.done(result);
    return result;
  }

  private void done(RunResult result) throws IOException {
    JobFile job = JobKinds.read(request.jobFile(), request.bounds()).file();
    int exit = result.wantsAPerson() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    try {
      clearLeftovers(job);
      if (result.summary().isPresent() || !isTold(job, exit)) {
        write(job, outcome(job, exit, result, Optional.empty()));
      }
    } catch (IOException e) {
      throw new OutputException(Message.of("run.unwritable", job.outputs(), Message.reason(e)), e);
    }
  }

  private NightOutcome outcome(JobFile job, int exit, RunResult result, Optional<Message> failure) {
    return new NightOutcome(
        job.shop(),
        job.kind(),
        request.date().toString(),
        exit,
        Instant.now(),
        times.seconds(),
        result.summary(),
        failure,
        result.filledIn().stream().map(shown).toList(),
        shown.apply(result.folder().resolve("report.html")));
  }

  /**
   * A night that failed says so where a set of this job could lie: not in another job's folder, nor
   * in one that no night has made yet, nor over a run that goes on. The failure itself is what the
   * command ends with, whatever becomes of these files.
   */
  private void failed(Throwable failure) {
    int exit = ExitCode.of(failure);
    if (exit == ExitCode.BUSY) {
      return;
    }
    try {
      JobFile job = JobKinds.read(request.jobFile(), request.bounds()).file();
      if (isOurs(job)) {
        clearLeftovers(job);
        Path latest = job.outputs().resolve("latest");
        RunResult nothing = RunResult.nothing(latest);
        write(job, outcome(job, exit, nothing, Optional.of(Message.ofFailure(failure))));
      }
    } catch (IOException | GiftReconException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean isOurs(JobFile job) {
    return Files.isDirectory(job.outputs())
        && OutputsOwner.read(job.outputs())
            .map(owner -> owner.isFrom(job.file(), job.outputs()))
            .orElse(true);
  }

  private void write(JobFile job, NightOutcome night) throws IOException {
    String metrics = NightMetrics.of(night, before(job));
    String note = NightNote.markdown(night, language);
    AtomicFileWriter.write(job.outputs().resolve(METRICS), out -> out.write(metrics));
    AtomicFileWriter.write(job.outputs().resolve(NOTE), out -> out.write(note));
    String json = ChatNote.body(NightNote.title(night, language), note);
    AtomicFileWriter.write(job.outputs().resolve(NOTE_JSON), out -> out.write(json));
  }

  /** Whether the files tell of a good run of this date already. */
  private boolean isTold(JobFile job, int exit) throws IOException {
    Path note = job.outputs().resolve(NOTE);
    return NightMetrics.saysSo(before(job), exit)
        && Files.isRegularFile(note)
        && Files.readString(note).contains(request.date().toString());
  }

  /** What a run that was killed while it wrote these files has left. */
  private static void clearLeftovers(JobFile job) throws IOException {
    String names =
        String.join(",", METRICS, NOTE, NOTE_JSON, OutputsOwner.NAME, PublishedProof.BY_HAND);
    String parts = ".{%s}.*.part".formatted(names);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(job.outputs(), parts)) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static String before(JobFile job) throws IOException {
    Path file = job.outputs().resolve(METRICS);
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }
}
