package io.giftrecon.check;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.order.Warning;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a check has seen, in four lists. */
public final class CheckNote {
  private final List<Message> found = new ArrayList<>();
  private final List<Message> missing = new ArrayList<>();
  private final List<Message> wrong = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Path> filledIn = new ArrayList<>();
  private boolean refused;
  private boolean overLimit;
  private long rejected;

  /** Adds something that is there, and what it is. */
  void found(Message what) {
    found.add(what);
  }

  /** Adds something that a run can do without, though not well. */
  void missing(Message what) {
    missing.add(what);
  }

  /** Adds what a run would have a person look at. */
  void warning(Warning what) {
    warnings.add(what);
  }

  /** Adds lists that were filled in where they were published. */
  void filledInPlace(List<Path> lists) {
    filledIn.addAll(lists);
  }

  /** Adds something that a run would be refused for. */
  void wrong(UnusableInputException refusal) {
    refused = true;
    wrong.add(refusal.userMessage());
  }

  /** Adds rows that a run would reject, and what is told of them. */
  void wrong(long rows, List<Message> rejects) {
    rejected += rows;
    wrong.addAll(rejects);
  }

  /** Notes that a run would read everything, and publish nothing. */
  void overLimit(Message what) {
    overLimit = true;
    wrong.add(what);
  }

  /** What is there. */
  public List<Message> found() {
    return List.copyOf(found);
  }

  /** What a run can do without, though not well. */
  public List<Message> missing() {
    return List.copyOf(missing);
  }

  /** What a run would have a person look at (R40). */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** Lists that were filled in where no run reads them. */
  public List<Path> filledInPlace() {
    return List.copyOf(filledIn);
  }

  /** R53: how many of them nobody knows of yet. */
  public long unknownWarnings() {
    return warnings.stream().filter(warning -> !warning.isKnown()).count();
  }

  /** What is to be mended. */
  public List<Message> wrong() {
    return List.copyOf(wrong);
  }

  /** Whether a run would be refused. */
  public boolean isRefused() {
    return refused;
  }

  /** How many rows a run would reject. */
  public long rejected() {
    return rejected;
  }

  /** Whether a run would publish. */
  public boolean isFit() {
    return !refused && !overLimit;
  }
}
