package io.giftrecon.plain;

import java.util.List;

/**
 * One main line with its one-yuan lines in payment order, and their orders counted before the cap.
 */
record PlainRecord(PlainLine main, List<PlainLine> oneYuan, int orders) {}
