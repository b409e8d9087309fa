package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import java.nio.file.Path;

/**
 * Trades or refunds of the open platform, JSON, or the platform's own sheet, that are read as a
 * table once they were written out: a row a line of a trade, a row a refund.
 *
 * @param file where the table is, once the document was written out
 * @param encoding of the document, which is JSON itself, a CSV with JSON in its cells, or a sheet
 * @param isSingle whether it holds one trade or refund alone, which no list holds
 */
record TradeTable(Path file, Encoding encoding, boolean isSingle) {}
