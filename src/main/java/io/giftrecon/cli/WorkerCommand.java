package io.giftrecon.cli;

import io.giftrecon.fleet.Worker;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code giftrecon worker}: runs the shops of fleets, on this or any other machine. */
@Command(name = "worker", mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Mixin private FleetPlace place;

  @Option(names = "--slots", paramLabel = "N")
  private int slots = 1;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--idle", paramLabel = "SECONDS")
  private @Nullable Integer idle;

  @Override
  public Integer call() {
    if (slots < 1) {
      throw new UsageException(spec.commandLine(), Message.of("fleet.no-slots", slots));
    }
    FleetShopRunner runner =
        new FleetShopRunner(name == null ? FleetPlace.us() : name, place.hosts(), root.language());
    Duration limit = idle == null ? null : Duration.ofSeconds(idle);
    Worker.run(
        place.url(spec),
        slots,
        runner.worker(),
        limit,
        new LoggedShopRunner(runner, Console.of(spec)),
        root.cancellation());
    return ExitCode.DONE;
  }
}
