package io.giftrecon.cli;

import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.Printable;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon explain}: why an order is treated as it is. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** An order number or that of a line, made up or not; anything else may be a buyer's name. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{15,}(-\\d+)?");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "JOBFILE")
  private Path jobFile;

  @Parameters(index = "1", paramLabel = "ORDER_NO")
  private String orderNo;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String number = OrderNumbers.clean(orderNo);
    boolean dressed = LONG_NUMBER.matcher(number).matches() && !number.equals(orderNo);
    if (dressed) {
      out.println("  R35  按 %s 查找".formatted(number));
    }
    Explained explained = JobKinds.read(jobFile).explain(dressed ? number : orderNo);
    for (String line : explained.lines()) {
      out.println(Printable.lines(line));
    }
    return explained.known() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
