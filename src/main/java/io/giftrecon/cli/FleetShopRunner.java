package io.giftrecon.cli;

import io.giftrecon.campaign.DatabaseHosts;
import io.giftrecon.campaign.JobBounds;
import io.giftrecon.fleet.ShopResult;
import io.giftrecon.fleet.ShopRunner;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.RunResult;
import io.giftrecon.nightly.RunStoppedException;
import io.giftrecon.nightly.WatchedNight;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.PublishedFigures;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code giftrecon run} on one shop of a fleet: the same run with the same exit code, told in
 * figures. Those of an unchanged set are read from it, so a shop that another worker had published
 * before it died has them too.
 *
 * @param worker as it calls itself
 * @param language of what it tells of each shop
 * @param hosts the servers that may hear the database's user and password
 */
record FleetShopRunner(String worker, DatabaseHosts hosts, Language language)
    implements ShopRunner {
  @Override
  public ShopResult run(
      Path jobFile, LocalDate date, List<Path> within, CancellationToken cancellation) {
    JobBounds bounds = JobBounds.within(within, hosts);
    long begin = System.nanoTime();
    try {
      RunResult run =
          WatchedNight.run(
              new RunRequest(jobFile, date, null, false, null, false, false, bounds),
              cancellation,
              ProgressListener.NONE,
              language,
              path -> path);
      PublishedFigures figures = run.figures();
      return new ShopResult(
          jobFile.toString(),
          worker,
          shop(jobFile, bounds),
          run.summary().isEmpty() ? ShopResult.Status.UNCHANGED : ShopResult.Status.PUBLISHED,
          run.wantsAPerson() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE,
          figures.rows(),
          rights(figures),
          millisSince(begin),
          run.folder().toString(),
          told(run, jobFile, bounds));
    } catch (RunStoppedException e) {
      throw e;
    } catch (RuntimeException | IOException | Error e) {
      return new ShopResult(
          jobFile.toString(),
          worker,
          shop(jobFile, bounds),
          ShopResult.Status.FAILED,
          ExitCode.of(e),
          0,
          Map.of(),
          millisSince(begin),
          "",
          Message.ofFailure(e).in(language));
    }
  }

  /** What is to be known of a set although it was published. */
  private String told(RunResult run, Path jobFile, JobBounds bounds) {
    List<Message> told = new ArrayList<>();
    if (run.forgotten()) {
      told.add(Message.of("run.new-ledger"));
    }
    for (Path list : run.filledIn()) {
      Path exports = JobKinds.read(jobFile, bounds).file().exportsFolder().orElseThrow();
      told.add(Message.of("run.filled-in", list, exports));
    }
    return told.stream().map(message -> message.in(language)).collect(Collectors.joining("\n"));
  }

  private static String shop(Path jobFile, JobBounds bounds) {
    try {
      return JobKinds.read(jobFile, bounds).file().shop();
    } catch (UnusableInputException e) {
      return String.valueOf(jobFile.getFileName());
    }
  }

  private static Map<String, Long> rights(PublishedFigures figures) {
    Map<String, Long> units = new LinkedHashMap<>();
    figures
        .decisions()
        .forEach(
            (code, n) -> units.merge(DecisionCode.valueOf(code).action().name(), n, Long::sum));
    return units;
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
