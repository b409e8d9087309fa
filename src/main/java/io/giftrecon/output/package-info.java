/**
 * Published tables, whatever the kind of job: a table is one list of columns, and CSV, workbook,
 * page and {@code summary.json} are written from the same rows in memory.
 *
 * <p>Enters: typed rows and figures. Leaves: files, in a folder that appears at one stroke. Open
 * first: {@link io.giftrecon.output.Column}, then {@link io.giftrecon.output.Table}, then {@link
 * io.giftrecon.output.OutputSet}.
 */
package io.giftrecon.output;
