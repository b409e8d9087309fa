/**
 * The vocabulary of rights: what the ledger, returned lists and persons say of them, and what the
 * rules are asked about: a buyer group's rows, and what the night's exports are good for.
 *
 * <p>Enters: rows of {@code order}, and what the ledger keeps. Leaves: records that decide nothing.
 * Open first: {@link io.giftrecon.rights.LedgerRight}, then {@link
 * io.giftrecon.rights.BuyerGroupRows}.
 */
package io.giftrecon.rights;
