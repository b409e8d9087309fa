package io.giftrecon.pairing;

import io.giftrecon.order.RefundRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A141: the numbers under which one file tells of several refunds. The platform gives each refund a
 * number; the after-sales tickets of ERPs have one for all the goods that come back.
 */
final class SharedRefundNumbers {
  private final Set<String> shared;

  private SharedRefundNumbers(Set<String> shared) {
    this.shared = shared;
  }

  /** Those of some rows. */
  static SharedRefundNumbers in(List<RefundRow> rows) {
    Map<List<String>, List<RefundRow>> ofFile = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (RefundRow row : rows) {
      if (!row.refundNo().isEmpty()) {
        List<RefundRow> before =
            ofFile.computeIfAbsent(
                List.of(row.source().file(), row.refundNo()), key -> new ArrayList<>());
        if (before.stream().anyMatch(other -> nameOthers(row, other))) {
          shared.add(row.refundNo());
        }
        before.add(row);
      }
    }
    return new SharedRefundNumbers(shared);
  }

  private static boolean nameOthers(RefundRow row, RefundRow other) {
    return RefundOwners.differ(row.orderNo(), other.orderNo())
        || RefundOwners.differ(row.subOrder(), other.subOrder())
        || RefundOwners.differ(row.itemId(), other.itemId())
        || RefundOwners.differ(row.itemCode(), other.itemCode());
  }

  /** By what the rows of one refund are known: its number, where that is shared what it names. */
  String key(RefundRow row) {
    return shared.contains(row.refundNo())
        ? String.join(
            "\n", row.refundNo(), row.orderNo(), row.subOrder(), row.itemId(), row.itemCode())
        : row.refundNo();
  }
}
