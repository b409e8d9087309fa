package io.giftrecon.nights;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the program answered to a command. */
record Program(int exit, String text) {
  private static final int BUSY = 75;
  private static final int ATTEMPTS = 600;
  private static final long PAUSE = 100;

  /** R40: a small shop may have an item that no export knows yet. */
  private static final Pattern WARNING = Pattern.compile("(?m)^giftrecon: [A-Z_]+: ");

  static Program giftrecon(String... args) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    int exit = GiftRecon.run(out, out, args);
    return new Program(exit, log.toString(StandardCharsets.UTF_8));
  }

  /** The same, again and again while somebody else holds the ledger. */
  static Program patiently(String... args) {
    Program said = giftrecon(args);
    for (int attempt = 1; said.exit() == BUSY && attempt < ATTEMPTS; attempt++) {
      pause();
      said = giftrecon(args);
    }
    return said;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it has published, and said so by the right exit code. */
  boolean isDone() {
    return exit == (WARNING.matcher(text).find() ? 3 : 0);
  }

  /** Whether it has refused, and has said what to do about it. */
  boolean isRefused(String cure) {
    return exit == 2 && text.contains(cure);
  }
}
