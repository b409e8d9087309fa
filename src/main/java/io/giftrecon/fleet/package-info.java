/**
 * Many shops on many machines: the nights of a folder of job files as partitions of one Spring
 * Batch job, run by whoever takes them from the queue.
 *
 * <p>Enters: a folder of job files and a date. Leaves: a result for each shop. What a shop's night
 * is, this room does not know: it is handed in as a {@link io.giftrecon.fleet.ShopRunner}. Open
 * first: {@link io.giftrecon.fleet.Fleet}, which sends the partitions out and waits; {@link
 * io.giftrecon.fleet.Worker} takes them; {@link io.giftrecon.fleet.OrphanRecovery} sees to those
 * whose worker is gone.
 */
package io.giftrecon.fleet;
