package io.giftrecon.cli;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.nightly.OrderExplanation;
import io.giftrecon.nightly.SamplingAnswer;
import io.giftrecon.order.CellText;
import io.giftrecon.order.Printable;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon explain}: why an order is treated as it is. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "JOBFILE")
  private Path jobFile;

  @Parameters(index = "1", paramLabel = "ORDER_NO")
  private String orderNo;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    JobFile job = JobFile.read(jobFile);
    List<String> lines;
    if (job instanceof OneYuanJobFile oneYuan) {
      lines = OrderExplanation.of(Campaign.read(oneYuan), orderNo);
    } else if (job instanceof UFirstJobFile sampling) {
      lines = SamplingAnswer.of(SamplingCampaign.read(sampling), CellText.clean(orderNo));
    } else {
      throw new IllegalStateException("no job of a third kind");
    }
    lines.forEach(line -> out.println(Printable.lines(line)));
    return ExitCode.DONE;
  }
}
