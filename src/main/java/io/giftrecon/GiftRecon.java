package io.giftrecon;

import io.giftrecon.cli.ExitCode;
import io.giftrecon.cli.GiftReconCommand;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The front door. */
public final class GiftRecon {
  /** A run that was asked to stop is done well within five seconds, or else cut off. */
  private static final long SECONDS_TO_STOP = 4;

  private GiftRecon() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Numbers look alike on every machine; some locales have digits of their own.
    Locale.setDefault(Locale.ROOT);
    GiftReconCommand command = new GiftReconCommand();
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endEarly(command, exit), "end-early"));
    exit.complete(run(command, System.out, System.err, args));
    System.exit(exit.join());
  }

  /**
   * Runs one command that nobody will ask to stop.
   *
   * @param out for what was asked, in UTF-8
   * @param err for progress, log and errors, in UTF-8
   * @return the exit code of the contract
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(new GiftReconCommand(), out, err, args);
  }

  private static int run(
      GiftReconCommand command, PrintStream out, PrintStream err, String... args) {
    PrintWriter outWriter = writer(out);
    PrintWriter errWriter = writer(err);
    int exit = command.commandLine(outWriter, errWriter).execute(args);
    boolean unheard = outWriter.checkError() || out.checkError();
    if (unheard) {
      errWriter.println("giftrecon: standard output cannot be written; is the disk full?");
    }
    errWriter.flush();
    return unheard && exit == ExitCode.DONE ? ExitCode.FAILED : exit;
  }

  /** The virtual machine is ending: at a signal, let the command end in order, but not for long. */
  private static void endEarly(GiftReconCommand command, CompletableFuture<Integer> exit) {
    if (exit.isDone()) {
      return;
    }
    command.stop();
    int code = exit.completeOnTimeout(ExitCode.FAILED, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    Runtime.getRuntime().halt(code);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
