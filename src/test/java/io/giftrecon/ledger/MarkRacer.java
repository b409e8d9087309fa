package io.giftrecon.ledger;

import io.giftrecon.GiftRecon;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A process that marks rights on command: for each one-yuan line it reads from standard input it
 * runs {@code giftrecon mark} and answers with the exit code and how many lines it was told.
 */
final class MarkRacer {
  private MarkRacer() {}

  public static void main(String[] args) throws IOException {
    BufferedReader rounds =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = rounds.readLine(); line != null; line = rounds.readLine()) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
      PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
      String tracking = args[1] + line;
      int exit =
          GiftRecon.run(
              out,
              err,
              "mark",
              args[0],
              "--one-yuan-line",
              line,
              "--by",
              args[1],
              "--tracking",
              tracking);
      long lines = told.toString(StandardCharsets.UTF_8).lines().count();
      System.out.println(exit + " " + lines);
    }
  }
}
