/**
 * Between the first and the second stage of the input: trades and refunds of the open platform,
 * JSON of whatever shape, become rows as those of a combined file and of a refund report, so that
 * no later stage knows of JSON.
 *
 * <p>Enters: an {@link io.giftrecon.export.recognise.ExportFolder}. Leaves: the same with a table
 * for each file of JSON. Open first: {@link io.giftrecon.export.trades.TradeTables}, then {@link
 * io.giftrecon.export.trades.TradeWalk}, which meets a trade or a refund wherever it lies.
 */
package io.giftrecon.export.trades;
