package io.giftrecon.order;

import java.util.List;

/**
 * What a row of the platform's own sheet says of its lines together: which belong to which, and
 * whether the gift was sent.
 *
 * @param orderNo of the line that this part of the row tells of
 * @param itemId of the same line
 * @param pairs the one-yuan lines beside a main line; empty where the line is one of these itself
 * @param processed 赠品补发状态 is 已处理
 * @param copy whether an equal row stands before it in its file, so that it says nothing new
 */
public record SheetRow(
    Source source,
    String orderNo,
    String itemId,
    List<SheetPair> pairs,
    boolean processed,
    boolean copy) {
  /** Whether the line is a main line of the platform's, not a one-yuan line. */
  public boolean isMain() {
    return !pairs.isEmpty();
  }

  /** Whether it is of a line of this order and item. */
  public boolean isOf(String order, String item) {
    return orderNo.equals(order) && itemId.equals(item);
  }
}
