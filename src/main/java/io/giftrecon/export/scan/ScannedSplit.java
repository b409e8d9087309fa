package io.giftrecon.export.scan;

import java.util.List;

/**
 * A split after its scan. Its lines are counted from its own start.
 *
 * @param rows data rows read
 * @param otherShop rows of another shop
 * @param lostDigits what its long numbers tell (R34)
 * @param first where its first record starts
 * @param next where the first record behind it starts
 */
public record ScannedSplit(
    FileKeys keys,
    List<Reject> rejects,
    long rows,
    long otherShop,
    LostDigits lostDigits,
    Start first,
    Start next) {
  /**
   * Where a record starts.
   *
   * @param offset in the file; −1 where there is no record
   * @param line counted from the start of the split
   */
  record Start(long offset, long line) {
    static final Start NONE = new Start(-1, 0);
  }
}
