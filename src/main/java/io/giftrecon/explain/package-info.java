/**
 * Why an order is treated as it is: each rule that was asked, by id, with its answer. Pure.
 *
 * <p>Enters: a decided case and an order number. Leaves: lines of plain Chinese. Open first: {@link
 * io.giftrecon.explain.Explanation}.
 */
package io.giftrecon.explain;
