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
 * @param returned those of them within which the buyer certainly bought again
 * @param pending those of them within which the buyer may have, and nothing proves it (U18)
 * @param mapped whether the sample has a full-size item
 * @param converted whether the buyer certainly bought one
 * @param mayHaveConverted whether the buyer may have, and nothing proves it
 * @param bySnapshot what the buyer had bought again when the board's snapshot was taken
 */
public record Claimer(
    Sample sample,
    Buyer buyer,
    LocalDateTime first,
    Membership member,
    Set<Horizon> mature,
    Set<Horizon> returned,
    Set<Horizon> pending,
    boolean mapped,
    boolean converted,
    boolean mayHaveConverted,
    BoughtBySnapshot bySnapshot) {}
