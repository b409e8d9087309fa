package io.giftrecon.order;

/**
 * R47: the last six digits of an order number, which all orders of one buyer share. Numbers that
 * are shorter than the platform's, or are not digits alone, have none.
 */
public final class Ending {
  /** Stands where a number has no ending. */
  public static final int NONE = -1;

  /** How many endings there are. */
  public static final int ALL = 1_000_000;

  /** How many digits at the end are a buyer's. */
  public static final int DIGITS = 6;

  /** The shortest numbers that the platform has given out. */
  public static final int SHORTEST = 15;

  private Ending() {}

  /** The ending of a number; {@link #NONE} if it has none. */
  public static int of(String number) {
    int length = number.length();
    if (length < SHORTEST || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NONE;
    }
    return Integer.parseInt(number.substring(length - DIGITS));
  }

  /** As people read it. */
  public static String show(int ending) {
    return "%06d".formatted(ending);
  }
}
