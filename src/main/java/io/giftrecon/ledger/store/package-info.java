/**
 * What every database that keeps a ledger must be able to do, and what all of them share: the
 * tables' versions, the name of the process that holds a ledger, the failures of a database.
 *
 * <p>Enters: a JDBC URL, in an implementation of {@link io.giftrecon.ledger.store.LedgerStore}.
 * Leaves: connections, and failures that a person can be told of. Open first: {@link
 * io.giftrecon.ledger.store.LedgerStore}.
 */
package io.giftrecon.ledger.store;
