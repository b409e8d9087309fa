package io.giftrecon.fuzz;

import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever exports, files kept by hand and job file have become, a sampling job ends as any run
 * does ({@link FuzzTest}), and nothing of the campaign looks better than it did unless a warning, a
 * reject, a note of what was not asked or a refusal comes with it.
 *
 * <p>{@code -Dgiftrecon.sampling-fuzz=N} sets how many seeds are tried, {@code
 * -Dgiftrecon.sampling-fuzz-first=SEED} where to start, {@code -Dgiftrecon.fuzz-keep=FOLDER} keeps
 * the campaigns of the seeds that fail.
 */
@TakesExamples
class SamplingFuzzTest {
  private static final String CASES = "giftrecon.sampling-fuzz";

  @Test
  void nothingLooksBetterInSilence(@TempDir Path temp) throws Exception {
    new FuzzRun(new SamplingShops(), SamplingFuzzTest.class.getSimpleName(), CASES)
        .play(Long.getLong(CASES + "-first", 1), Examples.count(CASES, 10, 500), temp);
  }
}
