package io.giftrecon.cli;

import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      CheckCommand.class,
      SheetCommand.class,
      BuyerCommand.class,
      MarkCommand.class,
      UnmarkCommand.class,
      VerdictCommand.class,
      ExplainCommand.class,
      ConsignCommand.class,
      RunsCommand.class,
      FleetCommand.class,
      WorkerCommand.class,
      CompletionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class GiftReconCommand implements Runnable {
  private static final String HELP = "io.giftrecon.cli.help";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  private boolean verbose;

  @Option(
      names = LanguageOption.NAME,
      scope = ScopeType.INHERIT,
      paramLabel = "zh|en",
      converter = LanguageOption.Words.class,
      completionCandidates = LanguageOption.Words.class)
  private Language language = Language.ENGLISH;

  private StandardOutput standardOutput = StandardOutput.of(System.out);
  private final CancellationToken cancellation = new CancellationToken();
  private final boolean watched;

  /**
   * The front page.
   *
   * @param watched whether people look at standard error, so that they want to know how far it is
   */
  public GiftReconCommand(boolean watched) {
    this.watched = watched;
  }

  /** The language a command line asks for, before it is understood. */
  public static Language language(String[] args, Language otherwise) {
    return LanguageOption.in(args, otherwise);
  }

  /** A command line that writes to the given streams, and speaks to people in a language. */
  public CommandLine commandLine(PrintWriter out, PrintWriter err, Language speaking) {
    language = speaking;
    CommandLine line = new CommandLine(this);
    line.setResourceBundle(language.bundle(HELP));
    line.registerConverter(Path.class, new PathConverter());
    line.registerConverter(String.class, new WordConverter());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionStrategy(
        parsed -> {
          setUpLog();
          try {
            return new CommandLine.RunLast().execute(parsed);
          } catch (Error e) {
            return tellError(e);
          }
        });
    line.setExecutionExceptionHandler(this::tell);
    line.setParameterExceptionHandler(this::tellUsage);
    return line;
  }

  @Override
  public void run() {
    throw new UsageException(spec.commandLine(), Message.of("usage.no-command"));
  }

  /** Asks a run to end early, from another thread. Other commands are short and just end. */
  public void stop() {
    cancellation.cancel();
  }

  /** Says where standard output goes. */
  public void standardOutput(StandardOutput out) {
    standardOutput = out;
  }

  StandardOutput standardOutput() {
    return standardOutput;
  }

  /** What people are spoken to in. */
  Language language() {
    return language;
  }

  CancellationToken cancellation() {
    return cancellation;
  }

  /** Shows how far a command has come. The log of --verbose would break a line that is redrawn. */
  ProgressListener progress() {
    if (!watched) {
      return ProgressListener.NONE;
    }
    return new ProgressDisplay(
        language,
        spec.commandLine().getErr(),
        verbose ? () -> 0 : Terminal::columns,
        System::nanoTime,
        LocalDateTime::now);
  }

  /** One line on what is wrong and where to read on, instead of the whole manual. */
  private int tellUsage(CommandLine.ParameterException failure, String[] args) {
    CommandLine line = failure.getCommandLine();
    Console console = Console.of(line.getCommandSpec());
    console.warn(UsageMessage.of(failure));
    console.point(Message.of("usage.try", line.getCommandSpec().qualifiedName()));
    return ExitCode.UNUSABLE;
  }

  private int tell(Exception failure, CommandLine line, ParseResult parsed) {
    Console.of(line.getCommandSpec()).warn(Message.ofFailure(failure));
    if (verbose) {
      failure.printStackTrace(line.getErr());
    }
    return ExitCode.of(failure);
  }

  /** The virtual machine's own failures end as everything else does: with a line and a code. */
  private int tellError(Error failure) {
    Console.of(spec).warn(Message.ofFailure(failure));
    if (verbose) {
      failure.printStackTrace(spec.commandLine().getErr());
    }
    return ExitCode.FAILED;
  }

  /** Libraries are heard only when something is wrong with us; --verbose hears them all. */
  private void setUpLog() {
    Logger root = LogManager.getLogManager().getLogger("");
    root.setLevel(verbose ? Level.INFO : Level.OFF);
  }
}
