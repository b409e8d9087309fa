/**
 * Second stage of the input: one pass over the bytes that checks every row and keeps its keys.
 *
 * <p>Enters: a {@link io.giftrecon.export.scan.FileSplit}. Leaves: a {@link
 * io.giftrecon.export.scan.ScannedFile} with keys, positions and rejects; and, for the few rows
 * that matter, rows of {@code order}. Open first: {@link io.giftrecon.export.scan.FileScan}, then
 * {@link io.giftrecon.export.scan.RecordSplitter}; {@link io.giftrecon.export.scan.RowReader} reads
 * the rows that matter in full.
 */
package io.giftrecon.export.scan;
