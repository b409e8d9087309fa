package io.giftrecon.cli;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code check} has seen, under the headings of a doctor's note. */
final class CheckNote {
  private final List<Message> found = new ArrayList<>();
  private final List<Message> missing = new ArrayList<>();
  private final List<Message> wrong = new ArrayList<>();
  private final List<UnusableInputException> unusable = new ArrayList<>();
  private boolean overLimit;
  private long rejected;

  /** Something that is there, and what it is. */
  void found(Message what) {
    found.add(what);
  }

  void missing(Message what) {
    missing.add(what);
  }

  /** A run would be refused for this. */
  void wrong(UnusableInputException refusal) {
    unusable.add(refusal);
    wrong.add(refusal.userMessage());
  }

  /** Rows that a run would reject, and what is told of them. */
  void wrong(long rows, List<Message> rejects) {
    rejected += rows;
    wrong.addAll(rejects);
  }

  /** A run would read everything, and publish nothing. */
  void overLimit(Message what) {
    overLimit = true;
    wrong.add(what);
  }

  /** What a run would be refused for first. */
  Optional<UnusableInputException> refusal() {
    return unusable.stream().findFirst();
  }

  int exit() {
    if (overLimit) {
      return ExitCode.TOO_MANY_REJECTS;
    }
    return rejected > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  /**
   * The note, and as its last line whether it is fit to run.
   *
   * @param job the job file as a shell takes it
   */
  void tell(Console voice, String job) {
    section(Message.of("check.found"), found, voice);
    section(Message.of("check.missing"), missing, voice);
    section(Message.of("check.wrong"), wrong, voice);
    if (!unusable.isEmpty() || overLimit) {
      voice.say(Message.of("check.unfit"));
    } else if (rejected > 0) {
      voice.say(Message.of("check.fit-but", rejected, job));
    } else {
      voice.say(Message.of("check.fit", job));
    }
  }

  private static void section(Message heading, List<Message> lines, Console voice) {
    voice.say(heading);
    List<Message> shown = lines.isEmpty() ? List.of(Message.of("check.nothing")) : lines;
    shown.forEach(line -> voice.say(Message.of("check.line", line)));
  }
}
