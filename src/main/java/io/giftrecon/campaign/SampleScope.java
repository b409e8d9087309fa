package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;
import java.util.Set;

/**
 * Which rows of the exports matter to a sampling campaign.
 *
 * @param items the items that may be claimed, by item id (S19)
 * @param lookedFor items of promotions and full sizes (U14)
 */
record SampleScope(String shop, Set<String> items, Set<String> lookedFor) implements ScanScope {
  @Override
  public boolean concerns(String itemId, String itemCode) {
    return items.contains(itemId);
  }

  @Override
  public RowDisposition otherwise() {
    return RowDisposition.NO_SAMPLE_ORDER;
  }
}
