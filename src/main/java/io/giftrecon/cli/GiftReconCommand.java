package io.giftrecon.cli;

import io.giftrecon.ledger.LedgerBusy;
import io.giftrecon.nightly.StopSignal;
import io.giftrecon.nightly.TooManyRejects;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInput;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The front page of the command line, and the one place where failures become exit codes. */
@Command(
    name = "giftrecon",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Who is owed a gift: reconciles Tmall one-yuan reservations, every night.",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      SheetCommand.class,
      BuyerCommand.class,
      MarkCommand.class,
      UnmarkCommand.class,
      ExplainCommand.class,
      ConsignCommand.class,
      RunsCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class GiftReconCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the log and, after a failure, the stack trace.")
  private boolean verbose;

  private final StopSignal stop = new StopSignal();

  /** A command line that writes to the given streams. */
  public CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(this);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionStrategy(
        parsed -> {
          setUpLog();
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler(this::tell);
    line.setParameterExceptionHandler(GiftReconCommand::tellUsage);
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  /** Asks a run to end early, from another thread. Other commands are short and just end. */
  public void stop() {
    stop.ask();
  }

  StopSignal stopSignal() {
    return stop;
  }

  /** One line on what is wrong and where to read on, instead of the whole manual. */
  private static int tellUsage(CommandLine.ParameterException failure, String[] args) {
    CommandLine line = failure.getCommandLine();
    line.getErr().println("giftrecon: " + Printable.lines(failure.getMessage()));
    line.getErr().printf("Try: %s --help%n", line.getCommandSpec().qualifiedName());
    return ExitCode.UNUSABLE;
  }

  private int tell(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    err.println("giftrecon: " + Printable.lines(failure.getMessage()));
    if (verbose) {
      failure.printStackTrace(err);
    }
    if (failure instanceof UnusableInput) {
      return ExitCode.UNUSABLE;
    }
    if (failure instanceof TooManyRejects) {
      return ExitCode.TOO_MANY_REJECTS;
    }
    return failure instanceof LedgerBusy ? ExitCode.BUSY : ExitCode.FAILED;
  }

  /** Libraries are heard only when something is wrong with us; --verbose hears them all. */
  private void setUpLog() {
    Logger root = LogManager.getLogManager().getLogger("");
    root.setLevel(verbose ? Level.INFO : Level.OFF);
  }
}
