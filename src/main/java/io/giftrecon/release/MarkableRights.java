package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rights of a buyer group that a job marks, by their one-yuan lines, as the rows that come back
 * mark them one after the other.
 */
final class MarkableRights {
  /** How far a right is from a row that names another main line than it is bound to. */
  private static final int ELSEWHERE = 2;

  private final Map<String, List<LedgerRight>> rightsOfLine = new TreeMap<>();

  /** R60: rights that another job marks, and that have taken a unit of a main line here. */
  private final List<LedgerRight> others = new ArrayList<>();

  private final ReturnedMains mains;
  private final PastWords past;

  /**
   * Knows the rights.
   *
   * @param rights every right of the buyer group, the known ones as the ledger has them
   * @param ledger which of them another job marks, and what pairs they have left
   * @param named whose the main lines are that rows name
   */
  MarkableRights(List<LedgerRight> rights, LedgerView ledger, NamedMains named) {
    past = ledger.past();
    for (LedgerRight right : rights) {
      if (ledger.theirs().containsKey(right)) {
        others.add(right);
      } else {
        rightsOfLine.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
      }
    }
    mains = new ReturnedMains(rightsOfLine, named);
  }

  /** What a row says, after its main line was looked for. */
  ReturnedRow told(ReturnedRow row) {
    return mains.told(row);
  }

  /** Rows that name a main line which nobody knows, or another buyer's. */
  List<Break> breaks() {
    return mains.breaks();
  }

  /** Those of others as well. */
  List<LedgerRight> sorted() {
    return Stream.concat(others.stream(), rightsOfLine.values().stream().flatMap(List::stream))
        .sorted(LedgerRight.ORDER)
        .toList();
  }

  /** The rights of the one-yuan line that a row names. */
  List<LedgerRight> of(ReturnedRow row) {
    return rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
  }

  /** The rights of the one-yuan order that a row names. */
  List<LedgerRight> ofOrder(ReturnedRow row) {
    return rightsOfLine.values().stream()
        .flatMap(List::stream)
        .filter(right -> right.oneYuanOrder().equals(row.oneYuanOrder()))
        .toList();
  }

  /** The rights that a row speaks of by what it names; any, if what it names is not its buyer's. */
  List<LedgerRight> ofPair(ReturnedRow row) {
    return mains.displaced(row)
        ? of(row)
        : of(row).stream()
            .filter(right -> right.mainSubOrder().equals(row.mainSubOrder()))
            .toList();
  }

  /**
   * A row that cannot be used may speak of any open right of its line, whatever else came since.
   */
  boolean hasOpen(ReturnedRow row) {
    return of(row).stream().anyMatch(right -> !right.processed());
  }

  /** The open rights of a row's line, those that it most likely means first. */
  List<LedgerRight> openByDistance(ReturnedRow row) {
    return of(row).stream()
        .filter(right -> !right.processed())
        .sorted(Comparator.comparingInt(right -> distance(right, row)))
        .toList();
  }

  /** The open rights that a row may mean: not those bound elsewhere. */
  List<LedgerRight> openIn(ReturnedRow row) {
    return of(row).stream()
        .filter(right -> !right.processed() && distance(right, row) < ELSEWHERE)
        .toList();
  }

  /** Rights of the row's main line first, then free ones, then those bound elsewhere. */
  private int distance(LedgerRight right, ReturnedRow row) {
    boolean free = right.mainSubOrder().isEmpty();
    if (mains.displaced(row)) {
      return free ? 1 : 0;
    }
    return right.mainSubOrder().equals(row.mainSubOrder()) ? 0 : free ? 1 : ELSEWHERE;
  }

  /**
   * R64: also rights that have left the pair since: a list of before names them there. No list
   * named a pair of which one line is another buyer's.
   */
  ReturnedLists.Listed listed(ReturnedRow row) {
    List<LedgerRight> rights = of(row);
    if (mains.displaced(row)) {
      return new ReturnedLists.Listed(0, rights.size());
    }
    Set<Integer> ofPair = new HashSet<>(past.unitsThatLeft(row));
    rights.stream()
        .filter(right -> row.fits(right.mainSubOrder()))
        .forEach(right -> ofPair.add(right.unit()));
    return new ReturnedLists.Listed(ofPair.size(), rights.size());
  }

  /** A right has been marked, or its mark was corrected. */
  void replace(LedgerRight right, LedgerRight marked) {
    List<LedgerRight> rights = rightsOfLine.getOrDefault(right.oneYuanSubOrder(), List.of());
    rights.set(rights.indexOf(right), marked);
  }
}
