package io.giftrecon.nights;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the shop sells.
 *
 * @param onlyFor of a one-yuan item: the main items it may be used for, empty for the whole shop
 */
record Item(String id, String title, BigDecimal price, Sort sort, List<String> onlyFor) {
  /** How an item is meant. */
  enum Sort {
    GIFT,
    CASH,
    MAIN,
    SERVICE,
    SUSPECT
  }

  boolean oneYuan() {
    return sort == Sort.GIFT || sort == Sort.CASH;
  }
}
