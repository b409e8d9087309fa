package io.giftrecon.cli;

import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.nightly.NightlyRequest;
import io.giftrecon.nightly.NightlyResult;
import io.giftrecon.nightly.NightlyRun;
import io.giftrecon.order.Times;
import java.io.PrintWriter;
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
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "The nightly job: read the exports, reconcile, publish the worklist and the sheet.",
    footer = {"", "Example: giftrecon run jobs/one-yuan.yaml --date 2023-09-01"})
final class RunCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "JOBFILE", description = "The job file.")
  private Path jobFile;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Publish under this date, yyyy-MM-dd; today in China if left out.")
  private @Nullable LocalDate date;

  @Option(
      names = "--now",
      paramLabel = "T",
      converter = TimeConverter.class,
      description = {
        "u-first only: what now is, \"yyyy-MM-dd HH:mm[:ss]\" in China;",
        "the beginning of the date if left out."
      })
  private @Nullable LocalDateTime now;

  @Option(names = "--rerun", description = "Run although nothing has changed.")
  private boolean rerun;

  @Option(
      names = "--reject-limit",
      paramLabel = "N|P%",
      converter = RejectLimitConverter.class,
      description = "How many rejected rows are allowed, instead of the job file's limit.")
  private @Nullable RejectLimit rejectLimit;

  @Override
  public Integer call() {
    NightlyResult result =
        NightlyRun.run(
            new NightlyRequest(jobFile, day(), now, rerun, rejectLimit), root.stopSignal());
    PrintWriter out = spec.commandLine().getOut();
    if (result.summary().isEmpty()) {
      out.println("Nothing has changed since the last run; see " + result.folder());
      return ExitCode.DONE;
    }
    if (result.forgotten()) {
      warnOfNewLedger();
    }
    RunReport.print(result.folder(), result.summary().get(), out);
    if (result.rejected() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "giftrecon: rejected rows: %d; mend them and drop them in again: %s%n",
              result.rejected(), result.folder().resolve("rejects.csv"));
      return ExitCode.DONE_WITH_REJECTS;
    }
    return ExitCode.DONE;
  }

  private void warnOfNewLedger() {
    spec.commandLine()
        .getErr()
        .println(
            "giftrecon: the ledger is new, though sets were published here before: what was marked"
                + " in the old one is forgotten.\nIf it was moved or lost, put it back and run again"
                + " before anything is sent.");
  }

  /** The date of the set: as asked, else the day of --now, else today. */
  private LocalDate day() {
    if (date != null) {
      return date;
    }
    return now == null ? LocalDate.now(Times.CHINA) : now.toLocalDate();
  }
}
