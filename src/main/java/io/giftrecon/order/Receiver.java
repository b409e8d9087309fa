package io.giftrecon.order;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a gift goes. Stands in the worklists alone, never in a log or a message. */
public record Receiver(String name, String phone, String address) {
  private static final Pattern PHONE = Pattern.compile("\\d{7,}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  /** No receiver known. */
  public static final Receiver UNKNOWN = new Receiver("", "", "");

  public boolean known() {
    return !name.isEmpty() || !phone.isEmpty() || !address.isEmpty();
  }

  /** R31, R36: whether a name, phone or address is stated, not masked, and no placeholder. */
  public static boolean clear(String part) {
    return !Placeholders.isHidden(part) && !Placeholders.isPlaceholder(part);
  }

  /** R48: the digits of the phone, enough of them to be one's; a word or an extension is none. */
  public Optional<String> phoneNumber() {
    return Optional.of(bare(phone)).filter(Receiver::unhidden).filter(PHONE.asMatchPredicate());
  }

  /** R48: the name with its address, where both are clear. */
  public Optional<String> namedPlace() {
    return unhidden(name) && unhidden(address)
        ? Optional.of(bare(name) + "\n" + bare(address))
        : Optional.empty();
  }

  /** R36: nobody pairs by a part of which signs hide a letter, whichever signs these are. */
  public static boolean unhidden(String part) {
    return clear(part) && !Placeholders.isMasked(part);
  }

  /** A part as two of them are compared: however it is spaced. */
  public static String bare(String part) {
    return BLANKS.matcher(part).replaceAll("");
  }

  /**
   * The receiver of a row.
   *
   * @param changed the address that the buyer asked for later, blank if the first one stands
   */
  public static Receiver of(String name, String phone, String address, String changed) {
    return new Receiver(name, phone, changed.isEmpty() ? address : changed);
  }

  @Override
  public String toString() {
    return "Receiver[withheld]";
  }
}
