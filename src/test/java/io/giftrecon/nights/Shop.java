package io.giftrecon.nights;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One merchant's shop with all that will happen to its orders.
 *
 * @param refundReport whether the assistant exports refund reports; else the lines tell their
 *     refunds themselves
 * @param numberedFrom the first night whose exports give sub-order numbers (R62); behind the last
 *     night they never do
 */
record Shop(
    String releaseAfter,
    boolean onePerUnit,
    boolean refundReport,
    int numberedFrom,
    List<Item> items,
    List<Order> orders) {

  static final String NAME = "示例旗舰店";
  static final BigDecimal LOWEST = new BigDecimal("1.00");
  static final LocalDateTime RESERVATION_FROM = LocalDateTime.parse("2023-08-09T00:00");
  static final LocalDateTime RESERVATION_TO = LocalDateTime.parse("2023-08-30T00:00");
  static final LocalDateTime MAIN_FROM = LocalDateTime.parse("2023-08-27T00:00");
  static final LocalDateTime MAIN_TO = LocalDateTime.parse("2023-09-07T00:00");
  static final LocalDateTime LAST_EVENING = LocalDateTime.parse("2023-09-10T20:00");

  /** The hour at which a night's exports are made. */
  static LocalDateTime evening(int night) {
    return LocalDateTime.of(2023, 8, 31, 20, 30).plusDays(night);
  }

  /**
   * R62: the real numbers of the lines behind the made-up ones. No order has an item twice, so the
   * items alone tell which is which.
   */
  Map<String, String> realNumbers() {
    Map<String, String> real = new HashMap<>();
    for (Order order : orders) {
      List<Line> byItem =
          order.lines().stream().sorted(Comparator.comparing(line -> line.item().id())).toList();
      for (int i = 0; i < byItem.size(); i++) {
        String madeUp = i == 0 ? order.number() : order.number() + "-" + (i + 1);
        real.put(madeUp, byItem.get(i).sub());
      }
    }
    return real;
  }

  Line line(String sub) {
    return orders.stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.sub().equals(sub))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody ever ordered line " + sub));
  }

  /** The line of an order with an item, if there ever was one. */
  Optional<Line> line(String order, String item) {
    return orders.stream()
        .filter(known -> known.number().equals(order))
        .flatMap(known -> known.lines().stream())
        .filter(line -> line.item().id().equals(item))
        .findFirst();
  }

  Order orderOf(Line line) {
    return orders.stream().filter(order -> order.lines().contains(line)).findFirst().orElseThrow();
  }
}
