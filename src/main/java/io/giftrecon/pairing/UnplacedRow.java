package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import java.util.List;

/**
 * A row without a sub-order number that may be of one of several lines (A83).
 *
 * @param candidates the numbers of these lines
 */
record UnplacedRow(LineRow row, List<String> candidates) {
  /** Whether it tells of what never un-happens (R42). */
  boolean isGone() {
    return ShownWords.of(row).areGone();
  }

  /** Whether it tells of what may still go either way, or of what nobody knows (R14). */
  boolean isOpen() {
    return ShownWords.of(row).areOpen();
  }

  /** Whether one line of the two is gone for both of them alike. */
  boolean isLike(UnplacedRow other) {
    return isGone() == other.isGone()
        && candidates.equals(other.candidates)
        && row.source().file().equals(other.row.source().file());
  }
}
