package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.pairing.Line;

/**
 * R28: released rights whose main line has died since.
 *
 * @param right one of them; the others differ by unit only
 */
public record Recall(Line main, LedgerRight right, Mark mark, int units) {}
