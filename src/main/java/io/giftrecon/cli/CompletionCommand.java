package io.giftrecon.cli;

import io.giftrecon.words.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code giftrecon completion}: what makes the tab key know the commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    String script = AutoComplete.bash("giftrecon", spec.root().commandLine());
    spec.commandLine().getOut().print(script);
    return ExitCode.DONE;
  }
}
