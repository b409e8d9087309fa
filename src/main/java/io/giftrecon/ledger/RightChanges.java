package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run makes new of rights.
 *
 * @param changes all that it makes new
 * @param before the rights that the ledger has, by line and unit
 * @param date of the run
 */
record RightChanges(LedgerChanges changes, Map<RightKey, LedgerRight> before, LocalDate date) {
  List<LedgerRight> unknown() {
    return changes.rights().stream().filter(right -> was(right).isEmpty()).toList();
  }

  List<LedgerRight> open() {
    return changes.rights().stream().filter(this::wasOpen).toList();
  }

  List<LedgerRight> marked() {
    return changes.rights().stream().filter(this::wasMarked).toList();
  }

  private boolean wasOpen(LedgerRight right) {
    return was(right).filter(was -> !was.processed()).isPresent();
  }

  private boolean wasMarked(LedgerRight right) {
    return was(right).filter(LedgerRight::processed).isPresent();
  }

  private Optional<LedgerRight> was(LedgerRight right) {
    return Optional.ofNullable(before.get(right.key()));
  }

  /** R64: the main line that an open right was bound to and is not any more. */
  private Optional<RightEvent> rebound(LedgerRight right) {
    return was(right)
        .filter(was -> !was.processed() && !was.mainSubOrder().isEmpty())
        .map(changes::withMainCalledNow)
        .filter(was -> !was.mainSubOrder().equals(right.mainSubOrder()))
        .map(
            was ->
                event(RightEvent.Kind.REBOUND, was, new Mark(date.atStartOfDay(), "", "", "", "")));
  }

  /** R27: everything that became of the rights, by right, oldest first. */
  List<RightEvent> events() {
    List<RightEvent> events = new ArrayList<>();
    for (LedgerRight right : changes.rights().stream().sorted(LedgerRight.ORDER).toList()) {
      rebound(right).ifPresent(events::add);
      if (right.processed()) {
        RightKey key = right.key();
        List<LedgerRight> said =
            new ArrayList<>(changes.replaced().stream().filter(r -> r.key().equals(key)).toList());
        said.add(right);
        for (int i = isTold(right) ? 1 : 0; i < said.size(); i++) {
          events.add(i == 0 ? marked(said.get(i)) : corrected(said.get(i)));
        }
      }
    }
    return events;
  }

  /** Whether an event tells of its mark already; one that has found its main line is told again. */
  private boolean isTold(LedgerRight right) {
    return was(right)
        .filter(LedgerRight::processed)
        .filter(was -> !was.hasLostMain(was.mainOrder()) || right.mainSubOrder().isEmpty())
        .isPresent();
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
