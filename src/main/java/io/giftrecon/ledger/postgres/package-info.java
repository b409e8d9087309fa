/**
 * A ledger in a PostgreSQL database that many processes share: connections that notice a dead peer,
 * and advisory locks that are released when their process dies.
 *
 * <p>Enters: a URL {@code jdbc:postgresql:...}. Leaves: a {@link
 * io.giftrecon.ledger.store.LedgerStore}, and the locks of a fleet. Open first: {@link
 * io.giftrecon.ledger.postgres.PostgresStore}.
 */
package io.giftrecon.ledger.postgres;
