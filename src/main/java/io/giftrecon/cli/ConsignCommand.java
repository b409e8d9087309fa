package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.UnusableInput;
import io.giftrecon.sheet.ConsignJson;
import io.giftrecon.sheet.ConsignRequests;
import io.giftrecon.sheet.LogisticsCompanies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code giftrecon consign}: released gifts as requests that an ERP sends to the platform. */
@Command(
    name = "consign",
    mixinStandardHelpOptions = true,
    description =
        "JSON Lines for the ERP: a reissue request per marked right with a tracking number,"
            + " and a modify request where the number changed. Nothing is sent.",
    footer = {"", "Example: giftrecon consign jobs/one-yuan.yaml -o consign.jsonl"})
final class ConsignCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE", description = "The job file.")
  private Path jobFile;

  @Mixin private Destination destination;

  @Override
  public Integer call() throws IOException {
    ConsignRequests made = requests(OneYuanJobFile.read(jobFile));
    destination.write(spec.commandLine().getOut(), out -> ConsignJson.write(made.requests(), out));
    PrintWriter err = spec.commandLine().getErr();
    for (ConsignRequests.LeftOut left : made.leftOut()) {
      err.printf(
          "giftrecon: left out: one-yuan line %s: %s%n",
          left.right().oneYuanSubOrder(), left.reason());
    }
    return made.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  private static ConsignRequests requests(JobFile job) {
    if (!Ledger.exists(job.ledger())) {
      throw new UnusableInput(
          "%s: there is no ledger yet; run first: giftrecon run %s"
              .formatted(job.ledger(), job.file()));
    }
    try (Ledger ledger = Ledger.open(job.ledger())) {
      return ConsignRequests.of(
          ledger.snapshot(job.shop()).rights(),
          ledger.events(job.shop()),
          LogisticsCompanies.load());
    }
  }
}
