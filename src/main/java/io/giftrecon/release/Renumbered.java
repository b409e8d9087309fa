package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.pairing.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A27: marks under made-up line numbers (A20) that a newer export has replaced by real ones. The
 * mark moves to a unit of the same order, or the right would be released a second time.
 */
final class Renumbered {
  private Renumbered() {}

  /**
   * The rights of a case with every such mark moved over.
   *
   * @param rights what the ledger knows and what the lines give
   * @param lines every line of the case as exported now
   */
  static List<LedgerRight> moved(List<LedgerRight> rights, List<Line> lines) {
    Set<String> subOrders = new HashSet<>();
    Set<String> orders = new HashSet<>();
    for (Line line : lines) {
      subOrders.add(line.subOrder());
      orders.add(line.orderNo());
    }
    List<LedgerRight> current = new ArrayList<>(rights);
    current.removeIf(right -> isOrphan(right, subOrders, orders));
    List<LedgerRight> unmatched = new ArrayList<>(current);
    for (LedgerRight right : rights) {
      if (isOrphan(right, subOrders, orders) && right.processed()) {
        Optional<LedgerRight> movedBefore =
            unmatched.stream().filter(other -> sameMark(other, right)).findFirst();
        movedBefore.ifPresentOrElse(unmatched::remove, () -> move(right, current));
      }
    }
    return current;
  }

  private static boolean isOrphan(LedgerRight right, Set<String> subOrders, Set<String> orders) {
    return orders.contains(right.oneYuanOrder()) && !subOrders.contains(right.oneYuanSubOrder());
  }

  private static boolean sameMark(LedgerRight a, LedgerRight b) {
    return a.oneYuanOrder().equals(b.oneYuanOrder())
        && a.mark().equals(b.mark())
        && a.mainSubOrder().equals(b.mainSubOrder());
  }

  private static void move(LedgerRight orphan, List<LedgerRight> current) {
    Optional<LedgerRight> open =
        current.stream()
            .filter(right -> right.oneYuanOrder().equals(orphan.oneYuanOrder()))
            .filter(right -> !right.processed())
            .min(LedgerRight.ORDER);
    open.ifPresent(
        right ->
            current.set(
                current.indexOf(right),
                right.release(
                    orphan.mainOrder(), orphan.mainSubOrder(), orphan.mark().orElseThrow())));
  }
}
