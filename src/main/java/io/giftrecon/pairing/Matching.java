package io.giftrecon.pairing;

import io.giftrecon.rights.LineFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * R62: which of some lines are which of others, by their facts. Both sides stand in order; each is
 * matched once, the first with the first that fits, by one question after the other.
 */
final class Matching<A, B> {
  private final Map<A, LineFacts> left = new LinkedHashMap<>();
  private final Map<B, LineFacts> free = new LinkedHashMap<>();
  private final Map<A, B> found = new LinkedHashMap<>();

  Matching(
      List<A> lines, Function<A, LineFacts> facts, List<B> others, Function<B, LineFacts> theirs) {
    lines.forEach(line -> left.put(line, facts.apply(line)));
    others.forEach(line -> free.put(line, theirs.apply(line)));
  }

  /** Matches what is left of both where the question says so. */
  Matching<A, B> by(BiPredicate<LineFacts, LineFacts> same) {
    return by(same, (line, other) -> true);
  }

  /** The same where a second question says so too. */
  Matching<A, B> by(BiPredicate<LineFacts, LineFacts> same, BiPredicate<A, B> and) {
    for (Map.Entry<A, LineFacts> line : List.copyOf(left.entrySet())) {
      free.entrySet().stream()
          .filter(other -> same.test(line.getValue(), other.getValue()))
          .filter(other -> and.test(line.getKey(), other.getKey()))
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresent(other -> pair(line.getKey(), other));
    }
    return this;
  }

  private void pair(A line, B other) {
    found.put(line, other);
    left.remove(line);
    free.remove(other);
  }

  /** What was matched, in the order in which it was. */
  Map<A, B> found() {
    return found;
  }

  /** What found nothing. */
  List<A> left() {
    return new ArrayList<>(left.keySet());
  }

  /** The others that nothing was matched with. */
  List<B> free() {
    return new ArrayList<>(free.keySet());
  }
}
