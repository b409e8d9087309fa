package io.giftrecon.campaign;

import io.giftrecon.order.RowDisposition;
import java.util.Set;

/** Which rows of the exports matter to a job. */
public interface ScanScope {
  /** The shop whose rows are ours. */
  String shop();

  /** Whether a line of this item makes everything of its buyer matter. */
  boolean concerns(String itemId, String itemCode);

  /** The items that the job expects some export to know: ids, and codes (R40). */
  Set<String> lookedFor();

  /** What a row is whose buyer has no such line. */
  RowDisposition otherwise();
}
