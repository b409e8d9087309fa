package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LedgerView;
import io.giftrecon.order.RightEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The rights as the ledger had them when a job's run began, its own and those of other jobs. */
public final class LedgerSnapshot {
  private final Set<LedgerRight> own = new LinkedHashSet<>();
  private final Map<LedgerRight, String> jobs = new LinkedHashMap<>();
  private final Map<LedgerRight, String> held = new HashMap<>();
  private final Map<String, List<LedgerRight>> byOneYuan = new HashMap<>();
  private final Map<String, List<LedgerRight>> byOneYuanOrder = new HashMap<>();
  private final Map<String, List<LedgerRight>> byMain = new HashMap<>();

  private final Map<String, List<RightEvent>> withdrawn = new HashMap<>();
  private final Set<String> markedRecords = new HashSet<>();

  /** Of a ledger that is not there: no right, no mark. */
  public static LedgerSnapshot nothing() {
    return new LedgerSnapshot(
        LedgerJob.unpublished(""), LocalDate.MIN, List.of(), List.of(), List.of());
  }

  /**
   * Sorts what the ledger holds.
   *
   * @param job whose rights they may be
   * @param date of its run: other jobs hold what they list for a while (R60)
   * @param published all that have published into the ledger
   */
  LedgerSnapshot(
      LedgerJob job,
      LocalDate date,
      List<RightTable.Row> all,
      List<PublishedJob> published,
      List<RightEvent> events) {
    Map<String, PublishedJob> holders = new HashMap<>();
    for (PublishedJob other : published) {
      if (!other.id().equals(job.id()) && other.holdsOn(date)) {
        holders.put(other.id(), other);
      }
    }
    for (RightEvent event : events) {
      switch (event.kind()) {
        case MARKED, CONSIGNED -> {}
        case UNMARKED ->
            withdrawn.computeIfAbsent(event.oneYuanSubOrder(), key -> new ArrayList<>()).add(event);
        case RECORD_MARKED -> markedRecords.add(event.mainSubOrder());
        case RECORD_UNMARKED -> markedRecords.remove(event.mainSubOrder());
      }
    }
    all.forEach(row -> add(row, job, holders));
  }

  private void add(RightTable.Row row, LedgerJob job, Map<String, PublishedJob> holders) {
    LedgerRight right = row.right();
    jobs.put(right, row.job());
    PublishedJob holder = holders.get(row.job());
    if (job.lists(row.job(), row.shop())) {
      own.add(right);
    } else if (holder != null && !right.processed()) {
      held.put(right, "“%s” %s".formatted(holder.shop(), holder.jobFile()));
    }
    byOneYuan.computeIfAbsent(right.oneYuanSubOrder(), key -> new ArrayList<>()).add(right);
    byOneYuanOrder.computeIfAbsent(right.oneYuanOrder(), key -> new ArrayList<>()).add(right);
    if (!right.mainSubOrder().isEmpty()) {
      byMain.computeIfAbsent(right.mainSubOrder(), key -> new ArrayList<>()).add(right);
    }
  }

  /** Every right that has been released, whichever job listed it. */
  public List<LedgerRight> released() {
    return jobs.keySet().stream().filter(LedgerRight::processed).toList();
  }

  /**
   * What concerns one buyer group: the rights of its one-yuan lines and orders, and the rights that
   * took a unit of its main lines: released, listed by another job, or with a line that is missing
   * tonight (R63).
   *
   * @param returned one-yuan lines of returned rows; of another job's lists they say nothing (R60)
   * @param orders of its lines
   * @param lines sub-order numbers of its lines
   * @param exported whether any line of an order is in tonight's exports, by order number
   */
  public LedgerView view(
      Collection<String> returned,
      Collection<String> orders,
      Collection<String> lines,
      Predicate<String> exported) {
    Set<LedgerRight> found = new LinkedHashSet<>();
    Set<String> oneYuan = new LinkedHashSet<>(lines);
    oneYuan.addAll(returned);
    Set<String> ofGroup = new HashSet<>(lines);
    for (String subOrder : oneYuan) {
      byOneYuan.getOrDefault(subOrder, List.of()).stream()
          .filter(right -> ofGroup.contains(subOrder) || own.contains(right))
          .forEach(found::add);
    }
    for (String order : orders) {
      found.addAll(byOneYuanOrder.getOrDefault(order, List.of()));
    }
    for (String subOrder : lines) {
      byMain.getOrDefault(subOrder, List.of()).stream()
          .filter(
              right ->
                  right.processed()
                      || held.containsKey(right)
                      || !exported.test(right.oneYuanOrder()))
          .forEach(found::add);
    }
    List<RightEvent> takenBack = new ArrayList<>();
    for (String subOrder : oneYuan) {
      takenBack.addAll(withdrawn.getOrDefault(subOrder, List.of()));
    }
    Set<String> marked = new HashSet<>(lines);
    marked.retainAll(markedRecords);
    Map<LedgerRight, String> elsewhere = new LinkedHashMap<>();
    for (LedgerRight right : found) {
      String holder = held.get(right);
      if (holder != null) {
        elsewhere.put(right, holder);
      }
    }
    return new LedgerView(List.copyOf(found), elsewhere, takenBack, marked);
  }

  /** Every right that the job has listed, by sub-order number and unit. */
  public List<LedgerRight> rights() {
    return List.copyOf(own);
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

  /** Of the rights that a job lists now, those that it did not list before. */
  List<LedgerRight> takenUp(Collection<LedgerRight> listed, String job) {
    return listed.stream().filter(right -> !listedBy(right).equals(job)).toList();
  }

  /** The open rights that the job has listed and does not list any more. */
  List<LedgerRight> leftOut(Collection<LedgerRight> listed) {
    Set<List<Object>> still = new HashSet<>();
    listed.forEach(right -> still.add(key(right)));
    return own.stream().filter(right -> !right.processed() && !still.contains(key(right))).toList();
  }

  private String listedBy(LedgerRight right) {
    return byOneYuan.getOrDefault(right.oneYuanSubOrder(), List.of()).stream()
        .filter(known -> known.unit() == right.unit())
        .map(known -> jobs.getOrDefault(known, ""))
        .findFirst()
        .orElse("");
  }

  private static List<Object> key(LedgerRight right) {
    return List.of(right.oneYuanSubOrder(), right.unit());
  }
}
