package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.RightEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run makes new of rights.
 *
 * @param rights those whose binding or mark is new, as the ledger shall remember them
 * @param replaced of these, those whose mark was corrected, as they were before, oldest first; a
 *     right that two lists of one night correct stands here twice (R64)
 * @param before the rights that the ledger has, by line and unit, each with whether it is marked
 */
record RightChanges(
    List<LedgerRight> rights, List<LedgerRight> replaced, Map<List<Object>, Boolean> before) {
  List<LedgerRight> unknown() {
    return rights.stream().filter(right -> !before.containsKey(LedgerSnapshot.key(right))).toList();
  }

  List<LedgerRight> open() {
    return rights.stream()
        .filter(right -> !before.getOrDefault(LedgerSnapshot.key(right), true))
        .toList();
  }

  List<LedgerRight> marked() {
    return rights.stream().filter(this::wasMarked).toList();
  }

  private boolean wasMarked(LedgerRight right) {
    return before.getOrDefault(LedgerSnapshot.key(right), false);
  }

  /** R27: everything that was said of the rights, by right, oldest first. */
  List<RightEvent> events() {
    List<RightEvent> events = new ArrayList<>();
    for (LedgerRight right : rights.stream().sorted(LedgerRight.ORDER).toList()) {
      if (right.processed()) {
        List<Object> key = LedgerSnapshot.key(right);
        List<LedgerRight> said =
            new ArrayList<>(
                replaced.stream().filter(r -> LedgerSnapshot.key(r).equals(key)).toList());
        said.add(right);
        for (int i = wasMarked(right) ? 1 : 0; i < said.size(); i++) {
          events.add(i == 0 ? marked(said.get(i)) : corrected(said.get(i)));
        }
      }
    }
    return events;
  }

  static RightEvent marked(LedgerRight right) {
    return event(RightEvent.Kind.MARKED, right, right.mark().orElseThrow());
  }

  static RightEvent corrected(LedgerRight right) {
    return event(RightEvent.Kind.CORRECTED, right, right.mark().orElseThrow());
  }

  static RightEvent event(RightEvent.Kind kind, LedgerRight right, Mark mark) {
    return new RightEvent(
        0,
        kind,
        right.oneYuanSubOrder(),
        right.unit(),
        right.mainOrder(),
        right.mainSubOrder(),
        mark);
  }
}
