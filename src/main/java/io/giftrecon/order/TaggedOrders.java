package io.giftrecon.order;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The order numbers inside the platform tag {@code one_yuan_reservation_orders} (R13). */
public final class TaggedOrders {
  private static final Pattern SEPARATOR = Pattern.compile("[,，;；|｜、\\s\\[\\]]+");

  private TaggedOrders() {}

  /**
   * The separator is not documented: comma, semicolon, bar and blanks are all accepted, a list of
   * JSON too.
   */
  public static Stream<String> of(String cell) {
    return SEPARATOR
        .splitAsStream(cell)
        .map(OrderNumbers::clean)
        .filter(number -> !number.isEmpty());
  }
}
