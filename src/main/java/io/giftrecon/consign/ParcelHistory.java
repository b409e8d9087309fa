package io.giftrecon.consign;

import io.giftrecon.consign.ConsignRequest.Parcel;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LogisticsCompanies;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.TrackingNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the ledger's events say of each unit's parcels, and which of it was handed out (R67). A mark
 * for another main line was another parcel to another order: no change of this one.
 */
final class ParcelHistory {
  private final LogisticsCompanies companies;
  private final Map<List<Object>, List<RightEvent>> marks = new HashMap<>();
  private final Map<List<Object>, List<RightEvent>> told = new HashMap<>();

  /**
   * What was handed out of units that bear no mark any more, by main order and parcel: the unit was
   * renumbered, or unmarked and another one of the parcel marked. Its parcel is known all the same.
   */
  private final Map<List<Object>, List<RightEvent>> left = new HashMap<>();

  /**
   * Reads the events.
   *
   * @param marked the rights that are marked now
   * @param events oldest first
   */
  ParcelHistory(List<LedgerRight> marked, List<RightEvent> events, LogisticsCompanies companies) {
    this.companies = companies;
    for (RightEvent event : events) {
      switch (event.kind()) {
        case MARKED, CORRECTED ->
            marks.computeIfAbsent(key(event), key -> new ArrayList<>()).add(event);
        case CONSIGNED -> told.computeIfAbsent(key(event), key -> new ArrayList<>()).add(event);
        case UNMARKED,
            RECORD_MARKED,
            RECORD_UNMARKED,
            REBOUND,
            VERDICT,
            KNOWN,
            KNOWN_WITHDRAWN -> {}
      }
    }
    Set<List<Object>> present = marked.stream().map(ParcelHistory::key).collect(Collectors.toSet());
    told.forEach(
        (key, handings) -> {
          if (!present.contains(key)) {
            leave(handings.get(handings.size() - 1));
          }
        });
  }

  private void leave(RightEvent handing) {
    left.computeIfAbsent(
            parcelKey(handing.mainOrder(), parcel(handing)), parcel -> new ArrayList<>())
        .add(handing);
  }

  /**
   * What was and is to be told of a right that is marked: the first parcel, then each change.
   * Nothing that came before the last handing out is still to be told.
   */
  List<ParcelStep> steps(LedgerRight right) {
    List<ParcelStep> steps = named(right);
    int last = -1;
    int first = steps.size();
    for (RightEvent handing : told.getOrDefault(key(right), List.of())) {
      int found = indexOf(steps, parcel(handing), last + 1);
      if (found >= 0) {
        steps.set(found, steps.get(found).told(handing));
        first = Math.min(first, found);
        last = found;
      }
    }
    int lastTold = Math.max(last, takeLeft(steps.subList(0, first)));
    return steps.stream()
        .filter(step -> step.place() > lastTold || step.told().isPresent())
        .toList();
  }

  /** The parcels that marks name, one after the other, each differing from the last. */
  private List<ParcelStep> named(LedgerRight right) {
    List<ParcelStep> steps = new ArrayList<>();
    for (RightEvent event : marks.getOrDefault(key(right), List.of())) {
      add(right, event.id(), event.mark(), steps);
    }
    right.mark().ifPresent(mark -> add(right, 0, mark, steps));
    return steps;
  }

  private void add(LedgerRight right, long event, Mark mark, List<ParcelStep> steps) {
    Optional<Parcel> before =
        steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).parcel());
    String tracking = TrackingNumbers.shown(mark.tracking());
    companies
        .code(mark.carrier())
        .filter(code -> !tracking.isEmpty() && !tracking.contains(ReturnedWord.Sent.SEPARATOR))
        .map(code -> new Parcel(code, tracking))
        .filter(parcel -> before.filter(parcel::isSameAs).isEmpty())
        .map(
            parcel ->
                new ParcelStep(right, steps.size(), event, mark, before, parcel, Optional.empty()))
        .ifPresent(steps::add);
  }

  /** Takes over what was handed out of a unit that is gone; each unit is taken over once. */
  private int takeLeft(List<ParcelStep> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      ParcelStep step = steps.get(i);
      List<RightEvent> free =
          left.getOrDefault(parcelKey(step.right().mainOrder(), step.parcel()), List.of());
      if (!free.isEmpty()) {
        steps.set(i, step.told(free.remove(0)));
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(List<ParcelStep> steps, Parcel parcel, int from) {
    for (int i = from; i < steps.size(); i++) {
      if (steps.get(i).parcel().isSameAs(parcel)) {
        return i;
      }
    }
    return -1;
  }

  private static Parcel parcel(RightEvent handing) {
    return new Parcel(handing.mark().carrier(), handing.mark().tracking());
  }

  private static List<Object> parcelKey(String mainOrder, Parcel parcel) {
    return List.of(mainOrder, parcel.key());
  }

  private static List<Object> key(RightEvent event) {
    return List.of(event.oneYuanSubOrder(), event.unit(), event.mainOrder(), event.mainSubOrder());
  }

  private static List<Object> key(LedgerRight right) {
    return List.of(right.oneYuanSubOrder(), right.unit(), right.mainOrder(), right.mainSubOrder());
  }
}
