package io.giftrecon.release;

import io.giftrecon.order.SheetRow;
import io.giftrecon.pairing.Line;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What returned rows and the platform's marks leave open: their rights may be released already, and
 * a person must ask.
 */
final class OpenQuestions {
  private final Map<String, List<ReturnedRow>> unreadable = new TreeMap<>();
  private final Map<RightKey, List<ReturnedRow>> ambiguous = new HashMap<>();
  private final Map<RightKey, List<SheetRow>> unclear = new HashMap<>();
  private final Map<String, List<SheetRow>> unclearMains = new HashMap<>();
  private final List<ReturnedRow> unfit = new ArrayList<>();
  private final Map<RightKey, List<ReturnedRow>> unfitOf = new HashMap<>();

  /** R27: a mark in the platform's back-end may mean this right, or another one. */
  void unclear(LedgerRight right, SheetRow row) {
    unclear.computeIfAbsent(right.key(), unit -> new ArrayList<>()).add(row);
  }

  /** R27: such a mark may have taken a unit of this main line. */
  void unclearMain(String subOrder, SheetRow row) {
    unclearMains.computeIfAbsent(subOrder, main -> new ArrayList<>()).add(row);
  }

  /** R27: wherever the right is bound by now. */
  List<SheetRow> unclear(LedgerRight right) {
    return unclear.getOrDefault(right.key(), List.of());
  }

  /** R27: by sub-order number of the main line. */
  List<SheetRow> unclearMain(String subOrder) {
    return unclearMains.getOrDefault(subOrder, List.of());
  }

  /**
   * R39: a row that says something is out fits no right, as where its one-yuan numbers were damaged
   * or stand in the wrong columns (A101): it may mean every right of whatever else it names.
   *
   * @param row as it was written
   * @param rights of the buyer group
   * @param past which main lines they have left
   */
  void unfit(ReturnedRow row, List<LedgerRight> rights, PastWords past) {
    unfit.add(row);
    rights.stream()
        .filter(right -> !right.processed() && row.namesOneOf(past.numbersOf(right)))
        .forEach(right -> unfitOf.computeIfAbsent(right.key(), unit -> new ArrayList<>()).add(row));
  }

  /** A101: the rows that may mean a right of a one-yuan line, wherever it was bound before. */
  List<ReturnedRow> unfit(LedgerRight right) {
    return unfitOf.getOrDefault(right.key(), List.of());
  }

  /** A101: the rows that may mean what is due for two lines. */
  List<ReturnedRow> unfit(Line oneYuan, Line main) {
    Set<String> numbers =
        Set.copyOf(List.of(oneYuan.orderNo(), oneYuan.subOrder(), main.orderNo(), main.subOrder()));
    return unfit.stream().filter(row -> row.namesOneOf(numbers)).toList();
  }

  /** R39: a row may mean that something of its one-yuan line is out. */
  void unreadable(ReturnedRow row) {
    unreadable.computeIfAbsent(row.oneYuanSubOrder(), line -> new ArrayList<>()).add(row);
  }

  /** R64: a row corrects the number of another right of the pair, or speaks of this one. */
  void ambiguous(LedgerRight right, ReturnedRow row) {
    ambiguous.computeIfAbsent(right.key(), unit -> new ArrayList<>()).add(row);
  }

  /** R39: by sub-order number of the one-yuan line. */
  List<ReturnedRow> unreadable(String oneYuan) {
    return unreadable.getOrDefault(oneYuan, List.of());
  }

  /** R64: wherever the right is bound by now. */
  List<ReturnedRow> ambiguous(LedgerRight right) {
    return ambiguous.getOrDefault(right.key(), List.of());
  }
}
