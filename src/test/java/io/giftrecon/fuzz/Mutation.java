package io.giftrecon.fuzz;

import java.io.IOException;

/**
 * One way to spoil a shop.
 *
 * @param name what it does, in a few words
 * @param keepsColumns whether every text stays under the heading it stood under, so that a phone
 *     cannot come to pass for a title
 * @param misleads whether it always puts another statement in the place of a true one, or leaves it
 *     out; others do where {@link FuzzShop#mislead} is told
 */
record Mutation(String name, boolean keepsColumns, boolean misleads, Act act) {
  /** Spoils one file of the shop, or the folder itself. */
  @FunctionalInterface
  interface Act {
    void on(FuzzShop shop, Dice dice) throws IOException;
  }

  static Mutation keeping(String name, Act act) {
    return new Mutation(name, true, false, act);
  }

  /** One that puts another statement in the place of a true one, or leaves it out. */
  Mutation misleading() {
    return new Mutation(
        name,
        keepsColumns,
        true,
        (shop, dice) -> {
          shop.mislead();
          act.on(shop, dice);
        });
  }

  static Mutation moving(String name, Act act) {
    return new Mutation(name, false, false, act);
  }
}
