package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerRight;
import java.time.LocalDate;
import java.util.List;

/** What the jobs of a shop have listed and marked, for tests that look into a ledger. */
public final class ShopRights {
  private ShopRights() {}

  /** By sub-order number and unit, whichever job of the shop published last. */
  public static List<LedgerRight> of(Ledger ledger, String shop) {
    LedgerJob job =
        ledger.jobs().stream()
            .filter(known -> known.shop().equals(shop))
            .findFirst()
            .map(known -> new LedgerJob(known.id(), shop))
            .orElse(LedgerJob.unpublished(shop));
    return ledger.snapshot(job, LocalDate.EPOCH).rights();
  }
}
