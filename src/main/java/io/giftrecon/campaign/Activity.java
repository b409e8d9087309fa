package io.giftrecon.campaign;

/**
 * One campaign.
 *
 * @param reservation when one-yuan lines must be paid to count (R2)
 * @param main when main lines must be paid to count (R2)
 */
public record Activity(String id, String name, Window reservation, Window main) {}
