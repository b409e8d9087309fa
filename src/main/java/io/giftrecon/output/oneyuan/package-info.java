/**
 * The tables and figures of a one-yuan job.
 *
 * <p>Enters: {@link io.giftrecon.release.DecidedGroup}, one buyer group at a time. Leaves: its
 * published tables. Open first: {@link io.giftrecon.output.oneyuan.DownloadSheet}, then {@link
 * io.giftrecon.output.oneyuan.Worklist}.
 */
package io.giftrecon.output.oneyuan;
