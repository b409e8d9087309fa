/**
 * R1 to R13: the rows of one buyer group become lines, the lines become records and breaks. Pure.
 *
 * <p>Enters: {@link io.giftrecon.rights.BuyerGroupRows}. Leaves: {@link
 * io.giftrecon.pairing.PairedGroup}. Open first: {@link io.giftrecon.pairing.Pairing}, a page that
 * names each rule.
 */
package io.giftrecon.pairing;
