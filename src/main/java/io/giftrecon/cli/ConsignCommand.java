package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.consign.ConsignJson;
import io.giftrecon.consign.ConsignRequests;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.nightly.JobIdentity;
import io.giftrecon.nightly.ProvenLedger;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.LogisticsCompanies;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code giftrecon consign}: released gifts as requests that an ERP sends to the platform, each
 * handed out once (R67). The ledger learns of it when the output is complete: killed in between,
 * the same requests are handed out again under the same ids.
 */
@Command(name = "consign", mixinStandardHelpOptions = true)
final class ConsignCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Mixin private Destination destination;
  @ArgGroup private @Nullable Repeat repeat;

  @Override
  public Integer call() throws IOException {
    JobFile job = OneYuanKind.jobFile(jobFile);
    if (!ProvenLedger.exists(job)) {
      throw new UnusableInputException(Message.of("consign.no-ledger", job.ledger(), job.file()));
    }
    try (Ledger ledger = ProvenLedger.open(job);
        ShopLock alone = ledger.lockConsign(job.shop())) {
      ConsignRequests made =
          ConsignRequests.of(
              ledger.snapshot(JobIdentity.of(job, ledger), LocalDate.now(Times.CHINA)).rights(),
              ledger.events(),
              LogisticsCompanies.load(),
              repeat == null ? LocalDateTime.MAX : repeat.since());
      PrintWriter out = spec.commandLine().getOut();
      destination.write(out, lines -> ConsignJson.write(made.requests(), lines));
      if (out.checkError()) {
        return ExitCode.FAILED;
      }
      alone.confirm();
      LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
      ledger
          .postings()
          .recordConsigned(job.shop(), made.handedOut(now, System.getProperty("user.name", "")));
      return tell(made);
    }
  }

  private int tell(ConsignRequests made) {
    Console console = Console.of(spec);
    for (ConsignRequests.LeftOut left : made.leftOut()) {
      console.warn(Message.of("consign.left-out", left.right().oneYuanSubOrder(), left.reason()));
    }
    return made.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  /** What is handed out once more. */
  static final class Repeat {
    @Option(names = "--all")
    private boolean all;

    @Option(names = "--since", paramLabel = "T", converter = SinceConverter.class)
    private @Nullable LocalDateTime since;

    LocalDateTime since() {
      if (all) {
        return LocalDateTime.MIN;
      }
      return since == null ? LocalDateTime.MAX : since;
    }
  }
}
