package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.LeftOpen;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.ListedNight;
import io.giftrecon.rights.ListedNight.Waited;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * R62: what the ledger knows of a buyer group, in the numbers that its lines have tonight. Marks,
 * bindings and what another job holds go with the line; so does what was taken back.
 *
 * @param moved the rights whose one-yuan line is called otherwise
 */
record Renumbering(LedgerView ledger, List<MovedRight> moved) {
  /** Renames all of it. */
  static Renumbering of(LedgerView ledger, LineNames names) {
    if (names.renamed().isEmpty()) {
      return new Renumbering(ledger, List.of());
    }
    Map<LedgerRight, LedgerRight> now = new LinkedHashMap<>();
    List<MovedRight> moved = new ArrayList<>();
    Set<RightKey> taken = new HashSet<>();
    for (LedgerRight right : ledger.rights()) {
      if (names.of(right.oneYuanSubOrder()).equals(right.oneYuanSubOrder())) {
        now.put(right, withMain(right, names));
        taken.add(right.key());
      }
    }
    List<LedgerRight> rest =
        ledger.rights().stream()
            .filter(right -> !now.containsKey(right))
            .sorted(
                Comparator.comparing((LedgerRight right) -> !right.processed())
                    .thenComparing(LedgerRight.ORDER))
            .toList();
    for (LedgerRight right : rest) {
      Optional<LedgerRight> to = place(right, names, taken);
      to.ifPresent(there -> now.put(right, there));
      moved.add(new MovedRight(right, to));
    }
    return new Renumbering(
        new LedgerView(
            ledger.rights().stream().filter(now::containsKey).map(now::get).toList(),
            held(ledger, now),
            theirs(ledger, now),
            ledger.past().renamed(event -> renamed(event, names)),
            ledger.markedRecords().stream().map(names::of).collect(Collectors.toSet()),
            verdicts(ledger, names, moved),
            unmarked(ledger, moved),
            line -> listed(ledger, line, names, moved),
            line -> leftOpen(ledger, line, names),
            line -> names.formerly(line).stream().anyMatch(ledger.ofAnother())),
        moved);
  }

  /**
   * The same unit of the line; where it is taken, a mark takes the next one, an open right none.
   */
  private static Optional<LedgerRight> place(
      LedgerRight right, LineNames names, Set<RightKey> taken) {
    String line = names.of(right.oneYuanSubOrder());
    int unit = right.unit();
    while (!taken.add(new RightKey(line, unit))) {
      if (!right.processed()) {
        return Optional.empty();
      }
      unit++;
    }
    return Optional.of(withMain(right.at(line, unit), names));
  }

  private static LedgerRight withMain(LedgerRight right, LineNames names) {
    return right.bind(right.mainOrder(), names.of(right.mainSubOrder()));
  }

  private static Map<LedgerRight, String> held(
      LedgerView ledger, Map<LedgerRight, LedgerRight> now) {
    Map<LedgerRight, String> held = new HashMap<>();
    ledger
        .held()
        .forEach(
            (right, holder) ->
                Optional.ofNullable(now.get(right)).ifPresent(there -> held.put(there, holder)));
    return held;
  }

  /** Their one-yuan lines are not there tonight; a main line that they have taken may be. */
  private static Map<LedgerRight, String> theirs(
      LedgerView ledger, Map<LedgerRight, LedgerRight> now) {
    Map<LedgerRight, String> theirs = new LinkedHashMap<>();
    ledger.theirs().forEach((right, holder) -> theirs.put(now.getOrDefault(right, right), holder));
    return theirs;
  }

  /** R50: what was decided of a right goes with it. */
  private static List<Verdict> verdicts(
      LedgerView ledger, LineNames names, List<MovedRight> moved) {
    Map<RightKey, RightKey> now = keys(moved);
    return ledger.verdicts().stream()
        .map(
            verdict ->
                verdict.called(
                    now.getOrDefault(verdict.right(), verdict.right()),
                    names.of(verdict.mainSubOrder())))
        .toList();
  }

  private static Map<RightKey, LocalDateTime> unmarked(LedgerView ledger, List<MovedRight> moved) {
    Map<RightKey, LocalDateTime> unmarked = new HashMap<>(ledger.unmarked());
    keys(moved)
        .forEach(
            (from, to) -> {
              LocalDateTime taken = ledger.unmarked().get(from);
              if (taken != null) {
                unmarked.put(to, taken);
              }
            });
    return unmarked;
  }

  private static Map<RightKey, RightKey> keys(List<MovedRight> moved) {
    Map<RightKey, RightKey> keys = new HashMap<>();
    moved.forEach(right -> right.to().ifPresent(to -> keys.put(right.from().key(), to.key())));
    return keys;
  }

  /** How a line's rights stood in earlier sets, by the numbers that they have tonight. */
  private static List<ListedNight> listed(
      LedgerView ledger, String line, LineNames names, List<MovedRight> moved) {
    Map<RightKey, RightKey> now = keys(moved);
    List<ListedNight> nights = new ArrayList<>();
    for (String number : names.formerly(line)) {
      for (ListedNight night : ledger.listed().apply(number)) {
        Map<RightKey, ListedRight> rights = new HashMap<>();
        Map<RightKey, Waited> waited = new HashMap<>();
        night
            .rights()
            .forEach(
                (key, then) -> {
                  RightKey called = now.getOrDefault(key, key);
                  rights.put(called, then.on(names.of(then.mainSubOrder())));
                  waited.put(called, night.waited().getOrDefault(key, Waited.NONE));
                });
        if (!rights.isEmpty()) {
          nights.add(new ListedNight(night.date(), night.firstAt(), rights, waited));
        }
      }
    }
    nights.sort(Comparator.comparing(ListedNight::date).reversed());
    return nights;
  }

  /** The sets in which a refund was open, by the numbers that the main lines have tonight. */
  private static List<LeftOpen> leftOpen(LedgerView ledger, String line, LineNames names) {
    return names.formerly(line).stream()
        .flatMap(number -> ledger.leftOpen().apply(number).stream())
        .map(
            open -> new LeftOpen(open.last(), open.then().on(names.of(open.then().mainSubOrder()))))
        .toList();
  }

  private static RightEvent renamed(RightEvent event, LineNames names) {
    return event.at(names.of(event.oneYuanSubOrder()), names.of(event.mainSubOrder()));
  }
}
