package io.giftrecon.pairing;

import java.util.Optional;
import java.util.Set;

/**
 * Who bought an order (R3, R45).
 *
 * @param key what orders are joined by: the same for all orders of a person; the order number where
 *     no id of it joins anybody; empty if nobody is known
 * @param name what people are shown: the member name where the order has one, else its strongest id
 * @param ids all that this person is called in any order
 * @param implausible an id of so many orders that it may be nobody's, if there is one (R36)
 * @param apart two orders of this person that end differently, where endings are believed (R47)
 */
public record Buyer(
    String key,
    String name,
    Set<String> ids,
    Optional<SharedId> implausible,
    Optional<EndingsApart> apart) {
  static final Buyer UNKNOWN = of("", "", Set.of());

  /** A buyer none of whose ids is doubted. */
  public static Buyer of(String key, String name, Set<String> ids) {
    return new Buyer(key, name, ids, Optional.empty(), Optional.empty());
  }

  public boolean known() {
    return !key.isEmpty();
  }
}
