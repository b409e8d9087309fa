package io.giftrecon.faults;

import java.util.List;
import java.util.Optional;

/** What a run is about at one moment, told from the frames on its stacks. */
enum Phase {
  START_UP,
  LEDGER_OPENING,
  SCAN,
  LINK,
  DECIDE,
  WRITE,
  LEDGER_COMMIT,
  RENAME,
  STEP_CHANGE,
  SHUT_DOWN;

  private static final String NIGHTLY = "io.giftrecon.nightly.";

  /**
   * The phase of one thread.
   *
   * @param frames class names, the innermost first
   * @return empty if its frames do not tell
   */
  static Optional<Phase> of(List<String> frames) {
    if (frames.contains(NIGHTLY + "PublishStep")) {
      boolean renaming = frames.contains("io.giftrecon.output.OutputSet");
      return Optional.of(renaming ? RENAME : LEDGER_COMMIT);
    }
    if (frames.contains(NIGHTLY + "WriteStep")) {
      return Optional.of(WRITE);
    }
    if (frames.contains(NIGHTLY + "CaseReader")
        || frames.contains("io.giftrecon.export.group.BuyerGroupSource")
        || frames.contains("io.giftrecon.release.Release")) {
      return Optional.of(DECIDE);
    }
    if (frames.contains(NIGHTLY + "LinkStep")) {
      return Optional.of(LINK);
    }
    if (frames.contains(NIGHTLY + "ScanStep")) {
      return Optional.of(SCAN);
    }
    if (frames.stream().anyMatch(name -> name.startsWith("org.springframework.batch.core.job."))) {
      return Optional.of(STEP_CHANGE);
    }
    return frames.contains("io.giftrecon.ledger.Ledger")
        ? Optional.of(LEDGER_OPENING)
        : Optional.empty();
  }
}
