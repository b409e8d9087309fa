package io.giftrecon;

import io.giftrecon.cli.GiftReconCommand;
import io.giftrecon.cli.StandardOutput;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The front door. */
public final class GiftRecon {
  /** A run that was asked to stop is done well within five seconds, or else cut off. */
  private static final long SECONDS_TO_STOP = 4;

  /** Made beforehand, for when there is no memory for any sentence. */
  private static final byte[] NO_MEMORY =
      "giftrecon: java.lang.OutOfMemoryError: Java heap space\n".getBytes(StandardCharsets.UTF_8);

  private GiftRecon() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Language own = Language.of(System.getenv(), System.getProperty("user.language", ""));
    // Numbers look alike on every machine; some locales have digits of their own.
    Locale.setDefault(Locale.ROOT);
    try {
      runToItsEnd(own, args);
    } catch (Error e) { // before a command could tell of it: too little memory, a jar that was cut
      endUnheard(e, own);
    }
  }

  private static void endUnheard(Error failure, Language language) {
    try {
      System.err.println("giftrecon: " + Message.ofFailure(failure).in(language));
    } catch (OutOfMemoryError e) { // not enough for the sentences either
      System.err.write(NO_MEMORY, 0, NO_MEMORY.length);
    }
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  private static void runToItsEnd(Language own, String... args) {
    GiftReconCommand command = new GiftReconCommand(true);
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endEarly(command, exit), "end-early"));
    exit.complete(run(command, own, StandardOutput.ofProcess(), System.err, args));
    System.exit(exit.join());
  }

  /**
   * Runs one command that nobody watches, nor will ask to stop; it speaks English unless {@code
   * --lang} is among the arguments.
   *
   * @param out for what was asked, in UTF-8
   * @param err for progress, log and errors, in UTF-8
   * @return the exit code of the contract
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(new GiftReconCommand(false), Language.ENGLISH, StandardOutput.of(out), err, args);
  }

  private static int run(
      GiftReconCommand command, Language own, StandardOutput out, PrintStream err, String... args) {
    command.standardOutput(out);
    PrintWriter outWriter = writer(out.bytes());
    PrintWriter errWriter = writer(err);
    Language language = GiftReconCommand.language(args, own);
    int exit = command.commandLine(outWriter, errWriter, language).execute(args);
    boolean unheard = outWriter.checkError();
    if (unheard && out.readerMayLeave()) {
      return exit;
    }
    if (unheard) {
      errWriter.println("giftrecon: " + Message.of("out.unheard").in(language));
    }
    errWriter.flush();
    boolean done = exit == ExitCode.DONE || exit == ExitCode.DONE_WITH_REJECTS;
    return unheard && done ? ExitCode.FAILED : exit;
  }

  /** The virtual machine is ending: at a signal, let the command end in order, but not for long. */
  private static void endEarly(GiftReconCommand command, CompletableFuture<Integer> exit) {
    if (exit.isDone()) {
      return;
    }
    command.stop();
    int code = ExitCode.FAILED;
    try {
      // Waits by itself: where memory ran out, the thread of a timer may never start.
      code = exit.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      // Cut off, as failed.
    }
    Runtime.getRuntime().halt(code);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true) {
      /** Commands that rely on delivered output ask this; the stream alone reports its errors. */
      @Override
      public boolean checkError() {
        return super.checkError() || stream.checkError();
      }
    };
  }
}
