package io.giftrecon.cli;

import io.giftrecon.campaign.JobBounds;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.RunResult;
import io.giftrecon.nightly.WatchedNight;
import io.giftrecon.order.Times;
import io.giftrecon.output.PublishedFigures;
import io.giftrecon.output.Summary;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon run}: the nightly job. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Option(names = "--date", paramLabel = "D", converter = RunDateConverter.class)
  private @Nullable LocalDate date;

  @Option(names = "--now", paramLabel = "T", converter = TimeConverter.class)
  private @Nullable LocalDateTime now;

  @Option(names = "--rerun")
  private boolean rerun;

  @Option(names = "--reject-limit", paramLabel = "N|P%", converter = RejectLimitConverter.class)
  private @Nullable RejectLimit rejectLimit;

  @Option(names = "--adopt-outputs")
  private boolean adoptOutputs;

  @Option(names = "--accept-ledger")
  private boolean acceptLedger;

  @Override
  public Integer call() throws IOException {
    jobFile = FoundJobFile.of(jobFile);
    RunResult result =
        WatchedNight.run(
            new RunRequest(
                jobFile,
                day(),
                now,
                rerun,
                rejectLimit,
                adoptOutputs,
                acceptLedger,
                JobBounds.own()),
            root.cancellation(),
            root.progress(),
            root.language(),
            this::shown);
    Console console = Console.of(spec);
    result
        .accepted()
        .ifPresent(against -> console.warn(Message.of("run.accepted-ledger", against)));
    PublishedFigures figures = result.figures();
    if (result.summary().isPresent()) {
      tell(result, result.summary().get(), figures, console);
    } else {
      tellUnchanged(result, figures, console);
    }
    for (Path list : result.filledIn()) {
      Path exports = JobKinds.read(jobFile).file().exportsFolder().orElseThrow();
      console.warn(Message.of("run.filled-in", shown(list), shown(exports)));
    }
    return result.wantsAPerson() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  /** A path from where the person stands, where the job file was named from there too. */
  private Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return jobFile.isAbsolute() || !path.isAbsolute() ? path : here.relativize(path.normalize());
  }

  private void tell(RunResult result, Summary summary, PublishedFigures figures, Console console) {
    if (result.forgotten() && result.accepted().isEmpty()) {
      console.warn(Message.of("run.new-ledger"));
    }
    if (result.merged() > 0) {
      console.warn(Message.of("run.merged", result.merged()));
    }
    RunReport.tell(shown(result.folder()), summary, console);
    RunReport.lines(summary.unknownWarnings()).forEach(console::warn);
    result.attention().forEach(console::warn);
    if (figures.rejected() > 0) {
      console.warn(
          Message.of(
              "run.rejected", figures.rejected(), shown(result.folder()).resolve("rejects.csv")));
    }
  }

  /** R40: what a person has not mended yet is told again, however often the night is run. */
  private void tellUnchanged(RunResult result, PublishedFigures figures, Console console) {
    console.say(Message.of("run.unchanged", shown(result.folder())));
    if (figures.wantsAPerson()) {
      console.warn(
          Message.of(
              "run.unchanged-look",
              figures.rejected(),
              figures.warnings() + figures.attention(),
              shown(result.folder()).resolve("report.html")));
    }
  }

  /** The date of the set: as asked, else the day of --now, else today. */
  private LocalDate day() {
    if (date != null) {
      return date;
    }
    LocalDate day = now == null ? LocalDate.now(Times.CHINA) : now.toLocalDate();
    if (RunDateConverter.isTooLate(day)) {
      throw new UsageException(spec.commandLine(), Message.of("usage.future-date", day.toString()));
    }
    return day;
  }
}
