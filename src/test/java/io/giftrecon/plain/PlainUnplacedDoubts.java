package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A83: the lines whose refund state is unknown because of a row that may be of them. */
final class PlainUnplacedDoubts {

  /** A line as A83 asks of it: whether it is closed, and its refunds. */
  record Line(boolean closed, PlainRefunds refunds) {
    boolean over() {
      return closed || refunds.succeeded();
    }
  }

  private final List<PlainUnplaced> unplaced;
  private final Map<String, Line> lines;
  private final Set<String> doubted = new HashSet<>();

  /**
   * The unplaced rows of tonight, the lines that may be one with another, and every line by number.
   */
  PlainUnplacedDoubts(List<PlainUnplaced> unplaced, Set<String> mayBeOne, Map<String, Line> lines) {
    this.unplaced = unplaced;
    this.lines = lines;
    mayBeOne.stream().filter(sub -> !line(sub).over()).forEach(doubted::add);
    for (PlainUnplaced row : unplaced) {
      Set<String> candidates = row.candidates();
      if (row.saysOver() && over(candidates) < alike(row)) {
        candidates.stream().filter(sub -> !line(sub).over()).forEach(doubted::add);
      }
      if (row.saysOpen()) {
        candidates.stream().filter(sub -> !isNewer(line(sub), row)).forEach(doubted::add);
      }
    }
  }

  boolean on(String sub) {
    return doubted.contains(sub);
  }

  private Line line(String sub) {
    return Objects.requireNonNull(lines.get(sub), sub);
  }

  private long over(Set<String> candidates) {
    return candidates.stream().filter(sub -> line(sub).over()).count();
  }

  /** How many rows of its file say as it does of the same lines that they are over. */
  private long alike(PlainUnplaced row) {
    return unplaced.stream()
        .filter(PlainUnplaced::saysOver)
        .filter(other -> other.seen().file().equals(row.seen().file()))
        .filter(other -> other.candidates().equals(row.candidates()))
        .count();
  }

  /** Whether the line's refund state rests on a file that is newer than the row. */
  private static boolean isNewer(Line line, PlainUnplaced row) {
    LocalDateTime time = row.seen().file().asOf();
    return line.refunds().knownAsOf().filter(time::isBefore).isPresent();
  }
}
