package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import java.nio.file.Path;

/**
 * Trades or refunds of the open platform, JSON, that are read as a table once they were written
 * out: a row a line of a trade, a row a refund.
 *
 * @param file where the table is, once the JSON was written out
 * @param encoding of the document, which is JSON itself or a CSV with JSON in its cells
 * @param isSingle whether it holds one trade or refund alone, which no list holds
 */
record TradeTable(Path file, Encoding encoding, boolean isSingle) {}
