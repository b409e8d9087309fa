package io.giftrecon.rights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers of the ledger are called otherwise tonight (R62).
 *
 * @param renamed by the number that the ledger has, the number that the line has tonight
 * @param unplaced numbers, as they are tonight, whose line may be any of its order: what is marked
 *     under one keeps a unit of its order spent
 * @param unknown of these, the numbers whose item nobody knows
 */
public record LineNames(Map<String, String> renamed, Set<String> unplaced, Set<String> unknown) {
  /** Nothing is called otherwise. */
  public static final LineNames NONE = new LineNames(Map.of(), Set.of(), Set.of());

  /** The names of no order yet, to which others may be added. */
  public static LineNames empty() {
    return new LineNames(new HashMap<>(), new HashSet<>(), new HashSet<>());
  }

  /** Adds those of another order. */
  public void add(LineNames other) {
    renamed.putAll(other.renamed);
    unplaced.addAll(other.unplaced);
    unknown.addAll(other.unknown);
  }

  /** Every number of the ledger that is told of here. */
  public Set<String> all() {
    Set<String> numbers = new HashSet<>(renamed.keySet());
    numbers.addAll(unplaced);
    return numbers;
  }

  /** The numbers that the ledger has for a line of tonight, its own among them. */
  public Set<String> formerly(String number) {
    Set<String> numbers = new HashSet<>();
    numbers.add(number);
    renamed.forEach(
        (from, to) -> {
          if (to.equals(number)) {
            numbers.add(from);
          }
        });
    return numbers;
  }

  /** What a line is called tonight. */
  public String of(String number) {
    return renamed.getOrDefault(number, number);
  }
}
