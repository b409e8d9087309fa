package io.giftrecon.pairing;

import java.util.Set;

/**
 * Who bought an order (R3, R45).
 *
 * @param key what orders are joined by: the same for all orders of a person; the order number where
 *     no id of it joins anybody; empty if nobody is known
 * @param name what people are shown: the member name where the order has one, else its strongest id
 * @param ids all that this person is called in any order
 */
public record Buyer(String key, String name, Set<String> ids) {
  static final Buyer UNKNOWN = new Buyer("", "", Set.of());

  public boolean known() {
    return !key.isEmpty();
  }
}
