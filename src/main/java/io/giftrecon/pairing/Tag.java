package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import io.giftrecon.order.TaggedOrders;
import java.time.LocalDateTime;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The platform's own list of one-yuan order numbers on a main line, one_yuan_reservation_orders.
 *
 * @param asOf of the export that carries it
 */
public record Tag(NavigableSet<String> orderNos, LocalDateTime asOf) {
  /** Reads a cell; a blank one is an empty set. */
  public static Tag parse(String cell, LocalDateTime asOf) {
    NavigableSet<String> numbers = new TreeSet<>(Numbers.ORDER);
    TaggedOrders.of(cell).forEach(numbers::add);
    return new Tag(numbers, asOf);
  }
}
