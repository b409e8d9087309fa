package io.giftrecon.rights;

import java.util.List;
import java.util.regex.Pattern;

/** What a row of a returned worklist says of its rights (R39). */
public sealed interface ReturnedWord {
  /** Nothing was filled in. */
  record Nothing() implements ReturnedWord {}

  /**
   * The gift was sent.
   *
   * @param numbers of the parcels, one to five
   * @param carrier as the cell names it, empty if it does not
   */
  record Sent(List<String> numbers, String carrier) implements ReturnedWord {
    /** What stands between the numbers of several parcels. */
    public static final String SEPARATOR = "、";

    /** The numbers as one text. */
    public String tracking() {
      return String.join(SEPARATOR, numbers);
    }
  }

  /** The cash was paid. */
  record Paid() implements ReturnedWord {}

  /** The gift was not sent, and whoever filled in the row says so. */
  record NotSent(String text) implements ReturnedWord {}

  /** Nobody can tell: the gift or the cash may be out. */
  record Unreadable(String text) implements ReturnedWord {
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1\\d{2})\\d{4}(\\d{4})(?!\\d)");

    /** What is quoted in breaks must not tell a receiver's phone. */
    public Unreadable {
      text = MOBILE.matcher(text).replaceAll("$1****$2");
    }
  }

  /**
   * R32: the row could not be used.
   *
   * @param reason what is wrong with it
   * @param text what was filled in all the same, empty where nothing was or nobody can tell
   */
  record Rejected(String reason, String text) implements ReturnedWord {}

  /** The cell as it was filled in, where it marks nothing; else empty. */
  default String text() {
    return "";
  }

  /** Whether it marks rights as released. */
  default boolean marks() {
    return this instanceof Sent || this instanceof Paid;
  }
}
