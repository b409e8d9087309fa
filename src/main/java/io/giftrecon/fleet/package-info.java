/**
 * Many shops on many machines: a folder of job files as partitions of one Spring Batch job, run by
 * the workers that take them from a queue.
 *
 * <p>Enters: a folder of job files and a date. Leaves: a result for each shop. How a shop is run
 * this room does not know: the caller passes a {@link io.giftrecon.fleet.ShopRunner}. Open first:
 * {@link io.giftrecon.fleet.Fleet}, which sends the partitions out and waits; {@link
 * io.giftrecon.fleet.Worker} takes them; {@link io.giftrecon.fleet.OrphanRecovery} sends those
 * again whose worker has died. The tables are in {@code migration/V2__queue.sql}.
 */
package io.giftrecon.fleet;
