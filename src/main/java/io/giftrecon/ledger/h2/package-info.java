/**
 * A ledger in an H2 file of its own: who may open it, how damage is noticed before H2 writes, and
 * how a new file gets its name.
 *
 * <p>Enters: a URL {@code jdbc:h2:file:...}. Leaves: a {@link
 * io.giftrecon.ledger.store.LedgerStore}. Open first: {@link io.giftrecon.ledger.h2.H2Store}.
 */
package io.giftrecon.ledger.h2;
