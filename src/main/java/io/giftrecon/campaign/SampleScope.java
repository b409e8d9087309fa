package io.giftrecon.campaign;

import io.giftrecon.order.RowUse;
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
  public RowUse otherwise() {
    return RowUse.NO_SAMPLE_ORDER;
  }
}
