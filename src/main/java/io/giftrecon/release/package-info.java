/**
 * R20 to R29: the records of one buyer group become rights, the rights find main lines, each gets a
 * decision. Pure.
 *
 * <p>Enters: {@link io.giftrecon.pairing.PairedGroup}, returned worklist rows, what the ledger
 * knows. Leaves: {@link io.giftrecon.release.DecidedGroup}. Open first: {@link
 * io.giftrecon.release.Release}, then {@link io.giftrecon.release.DecisionCode}.
 */
package io.giftrecon.release;
