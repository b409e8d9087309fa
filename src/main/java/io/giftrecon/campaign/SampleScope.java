package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;
import java.util.Set;

/**
 * Which rows of the exports matter to a sampling campaign.
 *
 * @param items the items that may be claimed, by item id (S19)
 */
record SampleScope(String shop, Set<String> items) implements ScanScope {
  @Override
  public boolean concerns(String itemId, String itemCode) {
    return items.contains(itemId);
  }

  @Override
  public RowDisposition otherwise() {
    return RowDisposition.NO_SAMPLE_ORDER;
  }
}
