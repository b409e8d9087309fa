/**
 * Third stage of the input: the rows of one buyer, from all files, together.
 *
 * <p>Enters: {@link io.giftrecon.export.scan.ScannedFile}s. Leaves: {@link
 * io.giftrecon.rights.BuyerGroupRows}, one group at a time, and a count of what became of every
 * row. Open first: {@link io.giftrecon.export.group.BuyerGroupIndex}, then {@link
 * io.giftrecon.export.group.BuyerGroupSource}.
 */
package io.giftrecon.export.group;
