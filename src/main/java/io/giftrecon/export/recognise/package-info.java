/**
 * First stage of the input: which files of the exports folder are inputs, of which kind, in which
 * encoding, with which columns.
 *
 * <p>Enters: the exports folder of a job file. Leaves: {@link
 * io.giftrecon.export.recognise.ExportFile}s with a {@link io.giftrecon.export.recognise.CsvSchema}
 * each, and the files that are of no known kind. Open first: {@link
 * io.giftrecon.export.recognise.ExportFolder}, then {@link io.giftrecon.export.recognise.FileKind}.
 */
package io.giftrecon.export.recognise;
