package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.pairing.Buyer;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A buyer who claimed a sample, and what came of it.
 *
 * @param first payment of the first claim
 * @param member as of the first claim
 * @param mature the horizons that the exports reach (S31)
 * @param returned those of them within which the buyer bought again
 * @param mapped whether the sample has a full-size item
 * @param converted whether the buyer bought one
 */
public record Claimer(
    Sample sample,
    Buyer buyer,
    LocalDateTime first,
    Membership member,
    Set<Horizon> mature,
    Set<Horizon> returned,
    boolean mapped,
    boolean converted) {}
