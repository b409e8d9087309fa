package io.giftrecon.order;

/**
 * Who bought an order and where it goes, as one row of any file says it: an order report, a
 * combined file, a receiver report or the buyers file.
 */
public record IdentityRow(Source source, String orderNo, BuyerIds buyer, Receiver receiver) {}
