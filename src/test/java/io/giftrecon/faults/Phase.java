package io.giftrecon.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a run is about at one moment, told from the frames on its stacks. */
enum Phase {
  START_UP,
  LEDGER_OPENING("ledger.Ledger"),
  SCAN("nightly.ScanStep"),
  LINK("nightly.LinkStep"),
  DECIDE("nightly.BuyerGroupReader", "export.group.BuyerGroupSource", "release.Release"),
  WRITE("nightly.WriteStep"),
  LEDGER_COMMIT("nightly.PublishStep"),
  RENAME("output.OutputSet"),
  STEP_CHANGE,
  SHUT_DOWN;

  private static final String PACKAGE = "io.giftrecon.";

  /** Those that a class of ours tells; the first that fits counts. */
  private static final List<Phase> TOLD_BY_STEPS = List.of(WRITE, DECIDE, LINK, SCAN);

  @SuppressWarnings("ImmutableEnumChecker") // what Stream.toList() makes
  private final List<String> classes;

  Phase(String... classes) {
    this.classes = Stream.of(classes).map(name -> "io.giftrecon." + name).toList();
  }

  /** The classes of ours that tell it. */
  List<String> classes() {
    return classes;
  }

  /**
   * What a thread is at.
   *
   * @param frames class names, the innermost first
   */
  record Stack(String thread, List<String> frames) {
    /** Of a thread of this process. */
    static Stack of(Thread thread, List<String> frames) {
      return new Stack(thread.getName(), frames);
    }

    private Optional<Phase> phase() {
      boolean asksTheRules =
          thread.startsWith("rules-") && frames.stream().anyMatch(name -> name.startsWith(PACKAGE));
      return asksTheRules ? Optional.of(DECIDE) : Phase.of(frames);
    }
  }

  /**
   * The phase of some threads.
   *
   * @param published whether the run has published, or begun to
   */
  static Phase of(List<Stack> stacks, boolean published) {
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    stacks.forEach(stack -> stack.phase().ifPresent(phases::add));
    Phase before = published ? SHUT_DOWN : START_UP;
    Phase phase = phases.stream().findFirst().orElse(before);
    return phase == LEDGER_OPENING && published ? SHUT_DOWN : phase;
  }

  /** Empty if the frames of the thread do not tell. */
  private static Optional<Phase> of(List<String> frames) {
    if (LEDGER_COMMIT.isToldBy(frames)) {
      return Optional.of(RENAME.isToldBy(frames) ? RENAME : LEDGER_COMMIT);
    }
    for (Phase phase : TOLD_BY_STEPS) {
      if (phase.isToldBy(frames)) {
        return Optional.of(phase);
      }
    }
    if (frames.stream().anyMatch(name -> name.startsWith("org.springframework.batch.core.job."))) {
      return Optional.of(STEP_CHANGE);
    }
    return LEDGER_OPENING.isToldBy(frames) ? Optional.of(LEDGER_OPENING) : Optional.empty();
  }

  private boolean isToldBy(List<String> frames) {
    return classes.stream().anyMatch(frames::contains);
  }
}
