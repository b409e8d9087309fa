package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LedgerView;
import io.giftrecon.order.RightEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The rights of one shop as the ledger had them when the run began. */
public final class LedgerSnapshot {
  private final List<LedgerRight> rights;
  private final Map<String, List<LedgerRight>> byOneYuan = new HashMap<>();
  private final Map<String, List<LedgerRight>> byOneYuanOrder = new HashMap<>();
  private final Map<String, List<LedgerRight>> byMain = new HashMap<>();

  private final Map<String, List<RightEvent>> withdrawn = new HashMap<>();
  private final Set<String> markedRecords = new HashSet<>();

  /** Of a shop without a ledger: no right, no mark. */
  public static LedgerSnapshot nothing() {
    return new LedgerSnapshot(List.of(), List.of());
  }

  LedgerSnapshot(List<LedgerRight> rights, List<RightEvent> events) {
    this.rights = rights;
    for (RightEvent event : events) {
      switch (event.kind()) {
        case MARKED -> {}
        case UNMARKED ->
            withdrawn.computeIfAbsent(event.oneYuanSubOrder(), key -> new ArrayList<>()).add(event);
        case RECORD_MARKED -> markedRecords.add(event.mainSubOrder());
        case RECORD_UNMARKED -> markedRecords.remove(event.mainSubOrder());
      }
    }
    for (LedgerRight right : rights) {
      byOneYuan.computeIfAbsent(right.oneYuanSubOrder(), key -> new ArrayList<>()).add(right);
      byOneYuanOrder.computeIfAbsent(right.oneYuanOrder(), key -> new ArrayList<>()).add(right);
      if (!right.mainSubOrder().isEmpty()) {
        byMain.computeIfAbsent(right.mainSubOrder(), key -> new ArrayList<>()).add(right);
      }
    }
  }

  /** Every right that has been released. */
  public List<LedgerRight> released() {
    return rights.stream().filter(LedgerRight::processed).toList();
  }

  /**
   * What concerns one buyer group: the rights of its one-yuan lines and orders, and the rights that
   * took a unit of its main lines: released ones, and those whose line is missing tonight (R63).
   *
   * @param oneYuanSubOrders of its lines and returned rows
   * @param orders of its lines
   * @param mainSubOrders of its lines
   * @param exported whether any line of an order is in tonight's exports, by order number
   */
  public LedgerView view(
      Collection<String> oneYuanSubOrders,
      Collection<String> orders,
      Collection<String> mainSubOrders,
      Predicate<String> exported) {
    Set<LedgerRight> found = new LinkedHashSet<>();
    for (String subOrder : oneYuanSubOrders) {
      found.addAll(byOneYuan.getOrDefault(subOrder, List.of()));
    }
    for (String order : orders) {
      found.addAll(byOneYuanOrder.getOrDefault(order, List.of()));
    }
    for (String subOrder : mainSubOrders) {
      byMain.getOrDefault(subOrder, List.of()).stream()
          .filter(right -> right.processed() || !exported.test(right.oneYuanOrder()))
          .forEach(found::add);
    }
    List<RightEvent> takenBack = new ArrayList<>();
    for (String subOrder : oneYuanSubOrders) {
      takenBack.addAll(withdrawn.getOrDefault(subOrder, List.of()));
    }
    Set<String> marked = new HashSet<>(mainSubOrders);
    marked.retainAll(markedRecords);
    return new LedgerView(List.copyOf(found), takenBack, marked);
  }

  /** Every right of the shop, by sub-order number and unit. */
  public List<LedgerRight> rights() {
    return rights;
  }

  /** R27: whether the record of a main line was marked itself. */
  public boolean recordMarked(String mainSubOrder) {
    return markedRecords.contains(mainSubOrder);
  }

  /** R27: whether the record of a main line is processed, as far as the ledger knows. */
  public boolean processed(String mainSubOrder) {
    List<LedgerRight> allocated = byMain.getOrDefault(mainSubOrder, List.of());
    return markedRecords.contains(mainSubOrder)
        || (!allocated.isEmpty() && allocated.stream().allMatch(LedgerRight::processed));
  }

  boolean knows(LedgerRight right) {
    return byOneYuan.getOrDefault(right.oneYuanSubOrder(), List.of()).stream()
        .anyMatch(known -> known.unit() == right.unit());
  }
}
