package io.giftrecon.nights;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** What really happens to an order over the nights; every export tells it as of its own time. */
record Order(String number, String buyer, LocalDateTime paid, List<Step> steps, List<Line> lines) {

  /** Payment order: time, then shorter number, then text. */
  static final Comparator<Order> BY_PAYMENT =
      Comparator.comparing(Order::paid)
          .thenComparingInt(order -> order.number().length())
          .thenComparing(Order::number);

  /** From this time on the order has this status. */
  record Step(LocalDateTime at, String status) {}

  String statusAt(LocalDateTime time) {
    if (lines.stream().allMatch(line -> line.closedAt(time))) {
      return Words.CLOSED;
    }
    String status = Words.PAID;
    for (Step step : steps) {
      status = step.at().isAfter(time) ? status : step.status();
    }
    return status;
  }

  String statusAt(Line line, LocalDateTime time) {
    return line.closedAt(time) ? Words.CLOSED : statusAt(time);
  }

  boolean oneYuan() {
    return lines.get(0).item().oneYuan();
  }
}
