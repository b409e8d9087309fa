/**
 * Between the first and the second stage of the input: a row of the platform's own sheet, which
 * joins a main line with its one-yuan lines, becomes rows as those of a line report, so that no
 * later stage knows of joined cells.
 *
 * <p>Enters: an {@link io.giftrecon.export.recognise.ExportFolder}. Leaves: the same with a table
 * for each of the platform's sheets. Open first: {@link io.giftrecon.export.platform.SheetTables},
 * then {@link io.giftrecon.export.platform.SheetRecord}, which takes a row apart.
 */
package io.giftrecon.export.platform;
