package io.giftrecon.pairing;

/**
 * Who bought an order (R3, A19).
 *
 * @param key what orders are joined by; empty if nobody is known
 * @param name what people are shown: the member name where known, else the key
 */
public record Buyer(String key, String name) {
  static final Buyer UNKNOWN = new Buyer("", "");

  public boolean known() {
    return !key.isEmpty();
  }
}
