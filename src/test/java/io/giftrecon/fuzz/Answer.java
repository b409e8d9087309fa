package io.giftrecon.fuzz;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command answered. */
record Answer(int exit, String out, String err) {
  static final Answer NONE = new Answer(2, "", "");

  /** The closing line of every kind of job that names a file of the set. */
  private static final String PAGE = "  page      ";

  /** Runs a command in this process. */
  static Answer of(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        GiftRecon.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            command);
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Whether a night was run, and not found to be done already. */
  boolean ran() {
    return out.contains(PAGE);
  }

  /** The set that standard output names; a folder that is not there if it names none. */
  Path published() {
    return out.lines()
        .filter(line -> line.startsWith(PAGE))
        .map(line -> Path.of(line.substring(PAGE.length())).getParent())
        .findFirst()
        .orElse(Path.of("nothing-was-published"));
  }

  /** {@code check} reports rejected rows on standard output: nothing is wrong with its error. */
  Answer withErrorIfDone(Path named) {
    return exit == 3 && err.isEmpty() ? new Answer(exit, out, named + "\n") : this;
  }
}
