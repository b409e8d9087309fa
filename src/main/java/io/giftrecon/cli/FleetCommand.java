package io.giftrecon.cli;

import io.giftrecon.fleet.Fleet;
import io.giftrecon.fleet.FleetSummary;
import io.giftrecon.fleet.ShopResult;
import io.giftrecon.order.Times;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon fleet}: the nightly jobs of many shops. */
@Command(name = "fleet", mixinStandardHelpOptions = true)
final class FleetCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(names = "--date", paramLabel = "D", converter = RunDateConverter.class)
  private @Nullable LocalDate date;

  @Mixin private FleetPlace place;

  @Option(names = "--local", paramLabel = "N")
  private @Nullable Integer slots;

  @Option(names = "--within", paramLabel = "DIR")
  private List<Path> within = new ArrayList<>();

  @Option(names = "-o", paramLabel = "FILE")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path summary = file == null ? folder.resolve(FleetSummary.NAME) : file;
    AtomicFileWriter.refuseUnwritable(summary);
    List<ShopResult> results = run(date == null ? LocalDate.now(Times.CHINA) : date);
    Console console = Console.of(spec);
    results.forEach(result -> warn(result, console));
    console.say(
        Message.of(
            "fleet.done",
            results.size(),
            count(results, ShopResult.Status.PUBLISHED),
            count(results, ShopResult.Status.UNCHANGED),
            count(results, ShopResult.Status.FAILED)));
    FleetSummary.write(summary, results);
    console.say(Message.of("fleet.summary", summary));
    return ExitCode.worst(results.stream().map(ShopResult::exit).toList());
  }

  private List<ShopResult> run(LocalDate day) {
    Fleet fleet = new Fleet(folder, day, within, root.cancellation(), root.progress());
    if (slots == null) {
      return fleet.remote(place.url(spec));
    }
    if (slots < 1) {
      throw new UsageException(spec.commandLine(), Message.of("fleet.no-slots", slots));
    }
    FleetShopRunner runner = new FleetShopRunner("local", place.hosts(), root.language());
    return fleet.local(slots, runner, runner.worker());
  }

  /** Also of a set that was published, if there is something to know of it. */
  private static void warn(ShopResult result, Console console) {
    if (!result.error().isEmpty()) {
      console.warn(Message.of("fleet.shop", result.jobFile(), result.exit(), result.error()));
    }
    if (result.exit() == ExitCode.DONE_WITH_REJECTS) {
      Message rejects = Message.of("fleet.rejects", result.outputs());
      console.warn(Message.of("fleet.shop", result.jobFile(), result.exit(), rejects));
    }
  }

  private static long count(List<ShopResult> results, ShopResult.Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }
}
