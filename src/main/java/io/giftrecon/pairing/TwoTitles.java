package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;

/**
 * Two rows of different files that stand for two lines of an order, but may be of one: titles alone
 * tell them apart (A83).
 */
record TwoTitles(LineRow one, LineRow other) {}
