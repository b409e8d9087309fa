package io.giftrecon.fuzz;

import java.nio.file.Path;

/** What a command answered. */
record Answer(int exit, String out, String err) {
  static final Answer NONE = new Answer(2, "", "");

  private static final String WORKLIST = "  worklist  ";

  /** Whether a night was run, and not found to be done already. */
  boolean ran() {
    return out.contains(WORKLIST);
  }

  /** The set that standard output names; a folder that is not there if it names none. */
  Path published() {
    return out.lines()
        .filter(line -> line.startsWith(WORKLIST))
        .map(line -> Path.of(line.substring(WORKLIST.length())).getParent())
        .findFirst()
        .orElse(Path.of("nothing-was-published"));
  }

  /** {@code check} reports rejected rows on standard output: nothing is wrong with its error. */
  Answer withErrorIfDone(Path named) {
    return exit == 3 && err.isEmpty() ? new Answer(exit, out, named + "\n") : this;
  }
}
