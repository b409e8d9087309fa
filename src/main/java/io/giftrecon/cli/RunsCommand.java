package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.nightly.PastRun;
import io.giftrecon.nightly.PastRuns;
import io.giftrecon.order.Times;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon runs}: what ran, when, and how it ended. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Past runs: date, status, duration, counts by step.",
    footer = {"", "Example: giftrecon runs jobs/one-yuan.yaml"})
final class RunsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE", description = "The job file.")
  private Path jobFile;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<PastRun> runs = PastRuns.of(JobFile.read(jobFile));
    if (runs.isEmpty()) {
      out.println("No runs yet.");
    }
    for (PastRun run : runs) {
      out.printf(
          "%s  %-9s  %s  %,d ms  %s%n",
          run.date(),
          run.status(),
          Times.show(run.started()),
          run.took().toMillis(),
          String.join(
              ", ",
              run.steps().stream()
                  .map(s -> "%s %d→%d".formatted(s.name(), s.read(), s.written()))
                  .toList()));
    }
    return ExitCode.DONE;
  }
}
