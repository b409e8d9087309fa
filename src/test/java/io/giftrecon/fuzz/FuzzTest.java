package io.giftrecon.fuzz;

import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the inputs have become, a run ends in time, with an exit code of the contract and an
 * error of two lines at most; what it publishes adds up, can be read, starts no formula, releases
 * nothing twice and keeps the receivers' phones; when it refuses, nothing is published.
 *
 * <p>{@code -Dgiftrecon.fuzz=N} sets how many seeds are tried, {@code -Dgiftrecon.fuzz-first=SEED}
 * where to start, {@code -Dgiftrecon.fuzz-keep=FOLDER} keeps the shops of the seeds that fail.
 */
@TakesExamples
class FuzzTest {
  private static final int CASES = Examples.count("giftrecon.fuzz", 20, 2_000);
  private static final long FIRST = Long.getLong("giftrecon.fuzz-first", 1);

  @Test
  void noSpoiledInputBreaksAPromise(@TempDir Path temp) throws Exception {
    new FuzzRun(new OneYuanShops(), FuzzTest.class.getSimpleName(), "giftrecon.fuzz")
        .play(FIRST, CASES, temp);
  }
}
