package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.RightEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run makes new of rights.
 *
 * @param rights those whose binding or mark is new, as the ledger shall remember them
 * @param replaced of these, those whose mark was corrected, as they were before, oldest first; a
 *     right that two lists of one night correct stands here twice (R64)
 */
public record RightChanges(List<LedgerRight> rights, List<LedgerRight> replaced) {
  /** Without corrections. */
  public static RightChanges of(List<LedgerRight> rights) {
    return new RightChanges(rights, List.of());
  }

  List<LedgerRight> unknownTo(LedgerSnapshot before) {
    return rights.stream().filter(right -> !before.knows(right)).toList();
  }

  List<LedgerRight> openIn(LedgerSnapshot before) {
    return rights.stream().filter(before::knows).filter(r -> !before.knowsMarked(r)).toList();
  }

  List<LedgerRight> markedIn(LedgerSnapshot before) {
    return rights.stream().filter(before::knowsMarked).toList();
  }

  /** R27: everything that was said of the rights, by right, oldest first. */
  List<RightEvent> events(LedgerSnapshot before) {
    List<RightEvent> events = new ArrayList<>();
    for (LedgerRight right : rights.stream().sorted(LedgerRight.ORDER).toList()) {
      if (right.processed()) {
        List<LedgerRight> said = new ArrayList<>(replaced.stream().filter(isSame(right)).toList());
        said.add(right);
        boolean known = before.knowsMarked(right);
        for (int i = known ? 1 : 0; i < said.size(); i++) {
          events.add(i == 0 ? marked(said.get(i)) : corrected(said.get(i)));
        }
      }
    }
    return events;
  }

  private static Predicate<LedgerRight> isSame(LedgerRight right) {
    return other ->
        other.oneYuanSubOrder().equals(right.oneYuanSubOrder()) && other.unit() == right.unit();
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
