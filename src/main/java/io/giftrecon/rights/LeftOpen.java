package io.giftrecon.rights;

import java.time.LocalDate;

/**
 * A158: how a right stood in published sets while a refund of one of its lines had not ended.
 *
 * @param last the newest earlier date whose set said so
 */
public record LeftOpen(LocalDate last, ListedRight then) {
  /** Whether any refund of either line had not ended. */
  public static boolean isIn(ListedRight right) {
    return !right.facts().oneYuan().unended().isEmpty()
        || !right.facts().main().unended().isEmpty();
  }

  /** What the set showed of both lines. */
  public PairFacts facts() {
    return then.facts();
  }
}
