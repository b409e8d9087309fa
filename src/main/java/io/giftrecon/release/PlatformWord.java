package io.giftrecon.release;

import io.giftrecon.order.SheetRow;
import io.giftrecon.pairing.Line;
import io.giftrecon.rights.LedgerRight;
import java.util.List;
import java.util.Optional;

/**
 * What 已处理 in the platform's sheet says of one main line: rights that stand beside it have been
 * released, as many as it has units.
 *
 * @param row that says it, of the newest sheet that does
 * @param mains the lines that it may be said of; of several nobody knows which
 * @param bearsGift whether a right can be sent for it at all: a service line takes none (R7)
 * @param free units of the main line that no mark of before has taken
 * @param rights those beside it, marked or not
 */
record PlatformWord(
    SheetRow row, List<Line> mains, boolean bearsGift, int free, List<LedgerRight> rights) {
  /** Whether it is of the same main order. */
  boolean isOfOrderOf(PlatformWord other) {
    return row.orderNo().equals(other.row.orderNo());
  }

  /** The main line; empty where it may be any of several. */
  Optional<Line> main() {
    return mains.size() == 1 ? Optional.of(mains.get(0)) : Optional.empty();
  }
}
