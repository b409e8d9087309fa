package io.giftrecon;

import io.giftrecon.cli.ExitCode;
import io.giftrecon.cli.GiftReconCommand;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The front door. */
public final class GiftRecon {
  private GiftRecon() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /**
   * Runs one command.
   *
   * @param out for what was asked, in UTF-8
   * @param err for progress, log and errors, in UTF-8
   * @return the exit code of the contract
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    PrintWriter outWriter = writer(out);
    PrintWriter errWriter = writer(err);
    int exit = GiftReconCommand.commandLine(outWriter, errWriter).execute(args);
    boolean unheard = outWriter.checkError() || out.checkError();
    if (unheard) {
      errWriter.println("giftrecon: standard output cannot be written; is the disk full?");
    }
    errWriter.flush();
    return unheard && exit == ExitCode.DONE ? ExitCode.FAILED : exit;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
