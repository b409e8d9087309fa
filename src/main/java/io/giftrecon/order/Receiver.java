package io.giftrecon.order;

/** Where a gift goes. Stands in the worklists alone, never in a log or a message. */
public record Receiver(String name, String phone, String address) {
  /** No receiver known. */
  public static final Receiver UNKNOWN = new Receiver("", "", "");

  public boolean known() {
    return !name.isEmpty() || !phone.isEmpty() || !address.isEmpty();
  }

  /** R31, R36: whether a name, phone or address is stated, not masked, and no placeholder. */
  public static boolean clear(String part) {
    return !Placeholders.isHidden(part) && !Placeholders.isPlaceholder(part);
  }

  @Override
  public String toString() {
    return "Receiver[withheld]";
  }
}
