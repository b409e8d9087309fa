/**
 * The way back: filtered views of the last published download sheet.
 *
 * <p>Enters: a published set. Leaves: records, as CSV or workbook. Open first: {@link
 * io.giftrecon.view.PublishedSheet}, then {@link io.giftrecon.view.RecordFilter}.
 */
package io.giftrecon.view;
