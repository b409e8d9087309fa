/**
 * Files out: one class per output, one dress for cells, and the one rename that publishes a set.
 *
 * <p>Enters: {@link io.giftrecon.release.DecidedCase}, one case at a time. Leaves: a folder. Open
 * first: {@link io.giftrecon.sheet.DownloadSheet}, then {@link io.giftrecon.sheet.OutputSet}.
 */
package io.giftrecon.sheet;
