package io.giftrecon.order;

import java.util.function.Predicate;

/**
 * R47, R48: what endings of order numbers tell tonight.
 *
 * @param evidence whether they are believed
 * @param pair whether they pair too: they are believed, and the job file does not forbid it
 * @param nobodys tells the ids that are nobody's, for their orders have more than three endings
 * @param receiverOfMany tells the phones, and the names with their addresses ({@link Receiver}), of
 *     orders with more than three endings; none where nobody asks (A144)
 * @param nameless main orders that nothing but their ending can pair
 */
public record Endings(
    EndingEvidence evidence,
    boolean pair,
    Predicate<String> nobodys,
    Predicate<String> receiverOfMany,
    long nameless) {
  /** Where endings tell nothing. */
  public static final Endings NONE =
      new Endings(EndingEvidence.NONE, false, id -> false, receiver -> false, 0);

  /** Whether they are believed. */
  public boolean believed() {
    return evidence.believed();
  }

  /** The same, where somebody has asked which receivers are those of many. */
  public Endings with(Predicate<String> ofMany) {
    return new Endings(evidence, pair, nobodys, ofMany, nameless);
  }

  /** How many of the nameless main orders meet a one-yuan order of somebody else by chance. */
  public double byChance() {
    return nameless * evidence.coincidence();
  }
}
