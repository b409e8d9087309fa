package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.pairing.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A27: marks under made-up line numbers (A20) that a newer export has replaced by real ones. The
 * mark moves to a unit of the same order, or the right would be released a second time.
 */
final class MarkMigration {
  private MarkMigration() {}

  /**
   * The rights of a buyer group with every such mark moved over.
   *
   * @param rights what the ledger knows and what the lines give
   * @param lines every line of the buyer group as exported now
   */
  static List<LedgerRight> moved(List<LedgerRight> rights, List<Line> lines) {
    Set<String> subOrders = new HashSet<>();
    Map<String, Boolean> numbered = new HashMap<>();
    for (Line line : lines) {
      subOrders.add(line.subOrder());
      numbered.put(line.orderNo(), !line.row().subOrder().isEmpty());
    }
    List<LedgerRight> current = new ArrayList<>(rights);
    current.removeIf(right -> isOrphan(right, subOrders, numbered));
    List<LedgerRight> movedBefore = new ArrayList<>(current);
    for (LedgerRight right : rights) {
      if (right.processed() && isOrphan(right, subOrders, numbered)) {
        Optional<LedgerRight> twin =
            movedBefore.stream().filter(other -> sameMark(other, right)).findFirst();
        twin.ifPresentOrElse(movedBefore::remove, () -> move(right, current));
      }
    }
    return current;
  }

  /**
   * Whether the number of a right is gone because the numbering of its order changed, not because
   * its line merely is not exported tonight.
   */
  private static boolean isOrphan(
      LedgerRight right, Set<String> subOrders, Map<String, Boolean> numbered) {
    String order = right.oneYuanOrder();
    String number = right.oneYuanSubOrder();
    if (!numbered.containsKey(order) || subOrders.contains(number)) {
      return false;
    }
    boolean madeUp = number.equals(order) || number.startsWith(order + "-");
    return madeUp || !numbered.getOrDefault(order, true);
  }

  private static boolean sameMark(LedgerRight a, LedgerRight b) {
    return a.oneYuanOrder().equals(b.oneYuanOrder())
        && a.mark().equals(b.mark())
        && a.mainSubOrder().equals(b.mainSubOrder());
  }

  /** To a unit of the same benefit if there is one; a mark that finds no place stays as it is. */
  private static void move(LedgerRight orphan, List<LedgerRight> current) {
    Optional<LedgerRight> open =
        current.stream()
            .filter(right -> right.oneYuanOrder().equals(orphan.oneYuanOrder()))
            .filter(right -> !right.processed())
            .min(
                Comparator.comparing(
                        (LedgerRight right) -> !right.benefits().equals(orphan.benefits()))
                    .thenComparing(LedgerRight.ORDER));
    if (open.isEmpty()) {
      current.add(orphan);
      return;
    }
    current.set(
        current.indexOf(open.get()),
        open.get().release(orphan.mainOrder(), orphan.mainSubOrder(), orphan.mark().orElseThrow()));
  }
}
