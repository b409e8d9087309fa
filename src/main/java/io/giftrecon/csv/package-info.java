/**
 * CSV both ways: encodings, small tables read whole, and the one dialect that is written.
 *
 * <p>Enters: bytes. Leaves: rows of cleaned cells with their line numbers, or bytes again. Open
 * first: {@link io.giftrecon.csv.CsvTable}, then {@link io.giftrecon.csv.CsvFormats}.
 */
package io.giftrecon.csv;
