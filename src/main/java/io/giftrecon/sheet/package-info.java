/**
 * Files out: one class per output, one dress for cells, and the one rename that publishes a set;
 * and the way back, from a published sheet to filtered views and requests for an ERP.
 *
 * <p>Enters: {@link io.giftrecon.release.DecidedCase} or {@link io.giftrecon.sampling.SampledCase},
 * one case at a time. Leaves: a folder. Open first: {@link io.giftrecon.sheet.DownloadSheet}, then
 * {@link io.giftrecon.sheet.OutputSet}; for the way back {@link io.giftrecon.sheet.PublishedSheet}.
 */
package io.giftrecon.sheet;
