package io.giftrecon.nightly;

import io.giftrecon.order.Warning;
import io.giftrecon.output.PublishedFigures;
import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param folder where the set is published
 * @param summary empty if nothing had changed since the last run
 * @param forgotten whether the ledger was made anew though sets were published before: what was
 *     marked in the old one is not known any more
 * @param accepted what speaks against the ledger, which somebody has accepted all the same (R61)
 * @param filledIn worklists that were filled in where they were published, which no run has read
 * @param merged rights that an older ledger had under several shop names (R60)
 */
public record RunResult(
    Path folder,
    Optional<Summary> summary,
    boolean forgotten,
    Optional<Message> accepted,
    List<Path> filledIn,
    int merged) {
  /** Of a run that has published nothing. */
  static RunResult nothing(Path folder) {
    return new RunResult(folder, Optional.empty(), false, Optional.empty(), List.of(), 0);
  }

  /** Whether a person must look at it (exit code 3). */
  public boolean wantsAPerson() throws IOException {
    return figures().wantsAPerson() || !filledIn.isEmpty();
  }

  /** What a person has to look at, nothing for an unchanged run. */
  public List<Warning> warnings() {
    return summary.map(Summary::warnings).orElse(List.of());
  }

  /** What else a person has to look at (U20), nothing for an unchanged run. */
  public List<Message> attention() {
    return summary.map(figures -> figures.figures().attention()).orElse(List.of());
  }

  /**
   * The figures of the published set: those of this run, or what the set says of itself if nothing
   * had changed.
   *
   * @throws IOException if the set of an earlier run cannot be read
   */
  public PublishedFigures figures() throws IOException {
    return summary.isPresent() ? PublishedFigures.of(summary.get()) : PublishedFigures.read(folder);
  }
}
