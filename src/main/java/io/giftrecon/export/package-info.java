/**
 * Files in: encoding, recognition by header, a scan that checks every row and keeps its keys, and
 * the full reading of the few rows that matter.
 *
 * <p>Enters: a folder of exports. Leaves: {@link io.giftrecon.order.CaseRows}, one case at a time,
 * and a count of what became of every row. Open first: {@link io.giftrecon.export.ExportFolder},
 * then {@link io.giftrecon.export.FileScan}, {@link io.giftrecon.export.CaseIndex}, {@link
 * io.giftrecon.export.CaseSource}.
 */
package io.giftrecon.export;
