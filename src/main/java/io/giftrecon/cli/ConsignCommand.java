package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.consign.ConsignJson;
import io.giftrecon.consign.ConsignRequests;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.LogisticsCompanies;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code giftrecon consign}: released gifts as requests that an ERP sends to the platform. */
@Command(name = "consign", mixinStandardHelpOptions = true)
final class ConsignCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Mixin private Destination destination;

  @Override
  public Integer call() throws IOException {
    ConsignRequests made = requests(OneYuanKind.jobFile(jobFile));
    destination.write(spec.commandLine().getOut(), out -> ConsignJson.write(made.requests(), out));
    Console console = Console.of(spec);
    for (ConsignRequests.LeftOut left : made.leftOut()) {
      console.warn(Message.of("consign.left-out", left.right().oneYuanSubOrder(), left.reason()));
    }
    return made.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  private static ConsignRequests requests(JobFile job) {
    if (!Ledger.exists(job.ledger())) {
      throw new UnusableInputException(Message.of("consign.no-ledger", job.ledger(), job.file()));
    }
    try (Ledger ledger = Ledger.open(job.ledger())) {
      return ConsignRequests.of(
          ledger.snapshot(job.shop()).rights(),
          ledger.events(job.shop()),
          LogisticsCompanies.load());
    }
  }
}
