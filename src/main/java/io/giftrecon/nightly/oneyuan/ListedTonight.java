package io.giftrecon.nightly.oneyuan;

import io.giftrecon.ledger.ListedNights;
import io.giftrecon.ledger.ListedNights.Listed;
import io.giftrecon.order.Warning;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R52, R53: what tonight's set says of rights and breaks, gathered for the nights to come. */
final class ListedTonight {
  private final Map<RightKey, ListedRight> rights = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /** Takes what one buyer group shows. */
  void add(DecidedGroup decided) {
    add(decided.decisions());
    decided.processed().forEach(this::addReleased);
    breaks.addAll(decided.breaks());
  }

  /** Takes decisions. */
  void add(List<Decision> decisions) {
    for (Decision decision : decisions) {
      ListedRight listed =
          new ListedRight(
              decision.code().name(),
              decision.main().map(MainLine::subOrder).orElse(""),
              decision.enrolment().words(),
              decision.facts());
      decision.rights().forEach(right -> rights.put(right.key(), listed));
    }
  }

  /** Takes a break that belongs to no group. */
  void add(Break found) {
    breaks.add(found);
  }

  /** R53: takes the warnings of the night. */
  void warned(List<Warning> told) {
    warnings.clear();
    warnings.addAll(told);
  }

  /** Takes those of the rights that were there on the last date and have been released. */
  void keepReleased(Collection<RightKey> last, Collection<LedgerRight> released) {
    released.stream()
        .filter(right -> last.contains(right.key()) && !rights.containsKey(right.key()))
        .forEach(this::addReleased);
  }

  private void addReleased(LedgerRight right) {
    rights.put(
        right.key(),
        new ListedRight(
            ListedRight.PROCESSED, right.mainSubOrder(), right.benefits(), PairFacts.NONE));
  }

  Map<RightKey, ListedRight> rights() {
    return rights;
  }

  List<Break> breaks() {
    return breaks;
  }

  /** What the ledger shall remember, where the night was published before beside that (R51). */
  Listed set(ListedNights nights) {
    rights.replaceAll(nights::after);
    Map<String, String> facts = new HashMap<>(factsOfBreaks());
    warnings.forEach(
        warning -> facts.put(warning.code().name(), Warning.facts(warning.code(), warnings)));
    return new Listed(rights, facts);
  }

  /** R53: by number, what each break rests on. */
  Map<String, String> factsOfBreaks() {
    Map<String, List<Break>> alike = new TreeMap<>();
    breaks.forEach(found -> alike.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(found));
    Map<String, String> facts = new HashMap<>();
    alike.forEach((id, some) -> facts.put(id, Break.facts(some)));
    return facts;
  }
}
