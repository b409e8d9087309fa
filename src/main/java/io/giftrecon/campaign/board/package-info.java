/**
 * The platform's sampling board as its page, a workbook or a CSV file has it.
 *
 * <p>Enters: a file. Leaves: its tables, by label. Open first: {@link
 * io.giftrecon.campaign.board.BoardFile}.
 */
@NullMarked
package io.giftrecon.campaign.board;

import org.jspecify.annotations.NullMarked;
