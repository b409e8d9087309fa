/**
 * Files out, whatever the kind of job: how cells are formatted, how a table is sorted and written
 * as CSV or workbook, the summary, and the one rename that publishes a set.
 *
 * <p>Enters: rows of published tables. Leaves: a published folder. Open first: {@link
 * io.giftrecon.output.OutputSet}, then {@link io.giftrecon.output.SortedCsv}.
 */
package io.giftrecon.output;
