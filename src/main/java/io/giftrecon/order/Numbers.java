package io.giftrecon.order;

import java.util.Comparator;

/** Order, sub-order, item and refund numbers: texts of 17 to 20 digits, never arithmetic. */
public final class Numbers {
  /** The order of numbers everywhere: shorter first, then lexical (R4), which is numeric order. */
  public static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Numbers() {}
}
