package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;

/** Which rows of the exports matter to a job. */
public interface ScanScope {
  /** The shop whose rows are ours. */
  String shop();

  /** Whether a line of this item makes everything of its buyer matter. */
  boolean concerns(String itemId, String itemCode);

  /** What a row is whose buyer has no such line. */
  RowDisposition otherwise();
}
