package io.giftrecon.cli;

import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.order.Printable;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    Explained explained = JobKinds.read(jobFile).explain(orderNo);
    for (String line : explained.lines()) {
      out.println(Printable.lines(line));
    }
    return explained.known() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
