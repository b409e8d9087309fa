package io.giftrecon.release;

import io.giftrecon.campaign.AllocationPolicy;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R25 over one buyer group: bound rights keep their main line, the others are allocated. Marked
 * rights take their unit of the main line for good (A15), and rights whose one-yuan line is not in
 * tonight's exports keep theirs until it is back (R63).
 */
final class Placement {
  private final Candidates candidates;
  private final AllocationPolicy policy;
  private final Map<String, Integer> room = new HashMap<>();
  private final Map<String, MainLine> mainLines = new LinkedHashMap<>();
  private final Map<OneYuanLine, List<LedgerRight>> placed = new LinkedHashMap<>();

  /**
   * Places every right.
   *
   * @param rights of each one-yuan line in a record, in unit order, marked ones among them
   * @param taken rights that keep their unit whatever is decided tonight: marked ones of any line,
   *     and open ones whose line is missing
   */
  Placement(
      Candidates candidates,
      AllocationPolicy policy,
      Map<OneYuanLine, List<LedgerRight>> rights,
      List<LedgerRight> taken) {
    this.candidates = candidates;
    this.policy = policy;
    List<OneYuanLine> served = candidates.oneYuanLines();
    served.forEach(line -> candidates.best(line).forEach(this::open));
    taken.forEach(right -> take(right.mainSubOrder()));
    Map<OneYuanLine, List<LedgerRight>> free = new LinkedHashMap<>();
    for (OneYuanLine line : served) {
      free.put(line, keepBound(line, rights.getOrDefault(line, List.of())));
    }
    allocate(served, free);
    placed.values().forEach(list -> list.sort(LedgerRight.ORDER));
  }

  /** The unmarked rights of a one-yuan line, each bound to its main line or to nothing. */
  List<LedgerRight> of(OneYuanLine line) {
    return placed.getOrDefault(line, List.of());
  }

  /** The main line a right is bound to, if it is one of this buyer group's. */
  Optional<MainLine> mainLine(LedgerRight right) {
    return Optional.ofNullable(mainLines.get(right.mainSubOrder()));
  }

  private void open(MainLine main) {
    if (mainLines.put(main.subOrder(), main) == null) {
      room.put(
          main.subOrder(),
          policy == AllocationPolicy.ALL ? Allocation.UNLIMITED : main.line().row().quantity());
    }
  }

  /** Keeps what is bound to a main line that can still take it; returns the rights left over. */
  private List<LedgerRight> keepBound(OneYuanLine line, List<LedgerRight> rights) {
    List<LedgerRight> kept = placed.computeIfAbsent(line, key -> new ArrayList<>());
    List<LedgerRight> free = new ArrayList<>();
    if (OneYuanState.of(line.line()) == OneYuanState.VOID) {
      rights.stream().filter(r -> !r.processed()).forEach(r -> kept.add(r.bind("", "")));
      return free;
    }
    List<String> usable = candidates.best(line).stream().map(MainLine::subOrder).toList();
    for (LedgerRight right : rights) {
      if (right.processed()) {
        continue;
      }
      boolean stays =
          usable.contains(right.mainSubOrder()) && room.getOrDefault(right.mainSubOrder(), 0) > 0;
      if (stays) {
        take(right.mainSubOrder());
        kept.add(right);
      } else {
        free.add(right);
      }
    }
    return free;
  }

  private void allocate(List<OneYuanLine> served, Map<OneYuanLine, List<LedgerRight>> free) {
    List<MainLine> mains = List.copyOf(mainLines.values());
    Map<String, Integer> index = new HashMap<>();
    mains.forEach(main -> index.put(main.subOrder(), index.size()));
    int[] supply =
        served.stream().mapToInt(line -> free.getOrDefault(line, List.of()).size()).toArray();
    int[][] choices =
        served.stream()
            .map(
                line ->
                    candidates.best(line).stream()
                        .mapToInt(main -> index.getOrDefault(main.subOrder(), 0))
                        .toArray())
            .toArray(int[][]::new);
    int[] capacity =
        mains.stream().mapToInt(main -> room.getOrDefault(main.subOrder(), 0)).toArray();
    int[][] units = new Allocation(supply, choices, capacity).solve();
    for (int i = 0; i < served.size(); i++) {
      bind(served.get(i), free.getOrDefault(served.get(i), List.of()), choices[i], units[i], mains);
    }
  }

  /** The lowest units go to the best main lines; what is left is bound to nothing. */
  private void bind(
      OneYuanLine line, List<LedgerRight> free, int[] choices, int[] units, List<MainLine> mains) {
    List<LedgerRight> bound = placed.computeIfAbsent(line, key -> new ArrayList<>());
    int next = 0;
    for (int choice : choices) {
      MainLine main = mains.get(choice);
      for (int unit = 0; unit < units[choice]; unit++) {
        bound.add(free.get(next).bind(main.line().orderNo(), main.subOrder()));
        next++;
      }
    }
    free.subList(next, free.size()).forEach(right -> bound.add(right.bind("", "")));
  }

  private void take(String mainSubOrder) {
    room.computeIfPresent(
        mainSubOrder, (main, left) -> left == Allocation.UNLIMITED ? left : Math.max(0, left - 1));
  }
}
