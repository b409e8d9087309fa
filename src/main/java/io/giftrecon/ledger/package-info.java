/**
 * What outlives a run: rights, marks, published sets, and Spring Batch's own tables beside them.
 * The one place that speaks SQL, so what the machines of a fleet share is here too.
 *
 * <p>Enters and leaves: {@link io.giftrecon.order.LedgerRight}. Open first: {@link
 * io.giftrecon.ledger.Ledger}; the tables are in {@code migration/V2__ledger.sql}.
 */
package io.giftrecon.ledger;
