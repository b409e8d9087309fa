package io.giftrecon.rights;

import io.giftrecon.order.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What marks and lists said once and say no more (R64, R65): a list that still lies in the folder
 * must not bring it back.
 *
 * @param withdrawn one event for each number that an unmark took back, the last one and those that
 *     it had replaced; when, by whom and which event are the unmark's
 * @param replaced the marking events whose number a correction replaced, of marks that still stand
 * @param left one event for each main line that a right was bound to before: lists of then name it
 *     there
 * @param seen by file, the newest event when its content was first read; absent for a new one
 * @param untold the newest event before contents were remembered
 */
public record PastWords(
    List<RightEvent> withdrawn,
    List<RightEvent> replaced,
    List<RightEvent> left,
    Map<String, Long> seen,
    long untold) {
  /** Nothing was ever taken back or corrected. */
  public static final PastWords NONE = new PastWords(List.of(), List.of());

  /** Of a ledger that remembers no contents of lists. */
  public PastWords(List<RightEvent> withdrawn, List<RightEvent> replaced) {
    this(withdrawn, replaced, List.of(), Map.of(), Long.MAX_VALUE);
  }

  /** Reads what the events of some rights leave behind, oldest first. */
  public static PastWords of(List<RightEvent> events) {
    return of(events, Map.of(), Long.MAX_VALUE);
  }

  /**
   * The same where the contents of lists are remembered.
   *
   * @param seen by file, the newest event when its content was first read
   * @param untold the newest event before contents were remembered
   */
  public static PastWords of(List<RightEvent> events, Map<String, Long> seen, long untold) {
    List<RightEvent> withdrawn = new ArrayList<>();
    List<RightEvent> left = new ArrayList<>();
    Map<RightKey, List<RightEvent>> standing = new HashMap<>();
    for (RightEvent event : events) {
      List<RightEvent> said = standing.computeIfAbsent(event.key(), key -> new ArrayList<>());
      switch (event.kind()) {
        case MARKED -> {
          if (!isMoved(said, event)) {
            said.clear();
            said.add(event);
          }
        }
        case CORRECTED -> said.add(event);
        case UNMARKED -> {
          withdrawn.add(event);
          replaced(said).forEach(word -> withdrawn.add(takenBack(word, event)));
          said.clear();
        }
        case REBOUND -> left.add(event);
        case CONSIGNED, RECORD_MARKED, RECORD_UNMARKED, VERDICT, KNOWN, KNOWN_WITHDRAWN -> {}
      }
    }
    List<RightEvent> replaced = new ArrayList<>();
    standing.values().forEach(said -> replaced.addAll(replaced(said)));
    return new PastWords(
        List.copyOf(withdrawn), List.copyOf(replaced), List.copyOf(left), seen, untold);
  }

  /** R62: a mark that went to another number of its line is told again, as it was. */
  private static boolean isMoved(List<RightEvent> said, RightEvent event) {
    return !said.isEmpty() && said.get(said.size() - 1).mark().equals(event.mark());
  }

  /** The same with every event called otherwise (R62). */
  public PastWords renamed(UnaryOperator<RightEvent> now) {
    return new PastWords(
        withdrawn.stream().map(now).toList(),
        replaced.stream().map(now).toList(),
        left.stream().map(now).toList(),
        seen,
        untold);
  }

  private static List<RightEvent> replaced(List<RightEvent> said) {
    return said.subList(0, Math.max(0, said.size() - 1));
  }

  /**
   * R65: whether a withdrawal outlives the word of a row: a number always, a word for cash if its
   * file's content was seen before. Of an unmark that is older than that memory, the age of the
   * file tells.
   */
  public boolean outlives(RightEvent withdrawal, ReturnedRow row) {
    return !row.tracking().isEmpty() || !isOlder(withdrawal, row);
  }

  /** Whether a withdrawal was there before the list of a row: by its content, else by its date. */
  public boolean isOlder(RightEvent withdrawal, ReturnedRow row) {
    return isOlder(withdrawal, row.source());
  }

  /** The same of a row of any file that marks: it is new if its content was not seen before. */
  public boolean isOlder(RightEvent withdrawal, Source row) {
    Long first = seen.get(row.file());
    boolean seenBefore = first != null && first < withdrawal.id();
    boolean datedBefore = withdrawal.id() <= untold && !row.asOf().isAfter(withdrawal.mark().at());
    return !seenBefore && !datedBefore;
  }

  /** R64: the units of a row's one-yuan line that were bound to the main line that it names. */
  public Set<Integer> unitsThatLeft(ReturnedRow row) {
    return left.stream()
        .filter(event -> event.oneYuanSubOrder().equals(row.oneYuanSubOrder()))
        .filter(event -> event.mainSubOrder().equals(row.mainSubOrder()))
        .map(RightEvent::unit)
        .collect(Collectors.toSet());
  }

  /**
   * A101: the numbers that lists gave for a right: its own, and those of main lines it has left.
   */
  public Set<String> numbersOf(LedgerRight right) {
    Set<String> numbers =
        new HashSet<>(
            List.of(
                right.oneYuanOrder(),
                right.oneYuanSubOrder(),
                right.mainOrder(),
                right.mainSubOrder()));
    left.stream()
        .filter(event -> event.key().equals(right.key()))
        .forEach(
            event -> {
              numbers.add(event.mainOrder());
              numbers.add(event.mainSubOrder());
            });
    return numbers;
  }

  private static RightEvent takenBack(RightEvent word, RightEvent withdrawal) {
    Mark by = withdrawal.mark();
    return new RightEvent(
        withdrawal.id(),
        RightEvent.Kind.UNMARKED,
        withdrawal.oneYuanSubOrder(),
        withdrawal.unit(),
        withdrawal.mainOrder(),
        withdrawal.mainSubOrder(),
        new Mark(by.at(), by.by(), by.note(), word.mark().carrier(), word.mark().tracking()));
  }
}
