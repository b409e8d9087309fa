/**
 * What is kept from one run to the next: rights, marks, published sets, and Spring Batch's own
 * tables beside them. No other room reads or writes these tables.
 *
 * <p>Enters and leaves: {@link io.giftrecon.rights.LedgerRight}. Open first: {@link
 * io.giftrecon.ledger.Ledger}; all tables are in {@code h2/newest.sql}. What depends on the
 * database is in the rooms {@code ledger.h2} and {@code ledger.postgres}, behind {@link
 * io.giftrecon.ledger.store.LedgerStore}.
 */
package io.giftrecon.ledger;
