package io.giftrecon.pairing;

import io.giftrecon.order.BuyerIds;

/**
 * R36: an id that so many orders of so many receivers share that it may be a reseller's, or stand
 * where no buyer does.
 *
 * @param orders how many orders state it
 * @param receivers how many of them go to different receivers
 */
public record SharedId(BuyerIds.Kind kind, String id, int orders, int receivers) {}
