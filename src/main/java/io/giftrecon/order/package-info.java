/**
 * The vocabulary of the shop: numbers, amounts, times, statuses, and the rows that exports state.
 *
 * <p>Enters: cell texts. Leaves: values that cannot be wrong. Imports nothing of ours. Open first:
 * {@link io.giftrecon.order.LineRow}, then {@link io.giftrecon.order.OrderStatus}.
 */
package io.giftrecon.order;
