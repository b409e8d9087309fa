package io.giftrecon.cli;

import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.PastRun;
import io.giftrecon.nightly.PastRuns;
import io.giftrecon.order.Times;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon runs}: what ran, when, and how it ended. */
@Command(name = "runs", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<PastRun> runs = PastRuns.of(JobKinds.read(jobFile).file());
    if (runs.isEmpty()) {
      console.say(Message.of("runs.none"));
    }
    if (!runs.isEmpty()) {
      console.point(Message.of("runs.legend"));
    }
    for (PastRun run : runs) {
      console.say(
          Message.of(
              "runs.run",
              run.date(),
              status(run.status()),
              Times.show(run.started()),
              run.took().toMillis(),
              run.steps().stream()
                  .map(s -> Message.of("runs.step", step(s.name()), s.read(), s.written()))
                  .toList()));
    }
    return ExitCode.DONE;
  }

  /** Spring Batch's word for how a run stands. */
  private static Message status(String word) {
    return switch (word) {
      case "COMPLETED" -> Message.of("runs.completed");
      case "FAILED" -> Message.of("runs.failed");
      case "STOPPED" -> Message.of("runs.stopped");
      case "STARTED" -> Message.of("runs.started");
      default -> Message.of("runs.as-called", word);
    };
  }

  private static Message step(String name) {
    return switch (name) {
      case "scan" -> Message.of("progress.scan");
      case "link" -> Message.of("progress.link");
      case "decide" -> Message.of("progress.decide");
      case "write" -> Message.of("progress.write");
      case "publish" -> Message.of("progress.publish");
      case "tidy" -> Message.of("runs.tidy");
      default -> Message.of("runs.as-called", name);
    };
  }
}
