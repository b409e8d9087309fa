package io.giftrecon.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A123: the refunds whose numbers no export of tonight knows, neither as an order nor as a line.
 * Where lines have no numbers, one of these may be of any of them. They are found by what a buyer's
 * numbers end in, where that is believed (R47), else by the item. A140: some are of the orders
 * whose numbers theirs were, before a program altered them.
 */
public final class HomelessRefunds {
  /** A night without such refunds. */
  public static final HomelessRefunds NONE =
      new HomelessRefunds(List.of(), false, AlteredRows.NONE);

  private static final String ANY = "";

  private final boolean byEnding;
  private final AlteredRows altered;
  private final List<RefundRow> all;
  private final Map<String, List<RefundRow>> byKey = new HashMap<>();
  private final Map<String, Set<RefundRow>> byNumber = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /**
   * Keeps them.
   *
   * @param refunds each as all its rows state it together
   * @param byEnding whether endings of numbers are believed
   * @param altered rows of orders and lines under numbers that a program has altered
   */
  public HomelessRefunds(Collection<RefundRow> refunds, boolean byEnding, AlteredRows altered) {
    this.byEnding = byEnding;
    this.altered = altered;
    this.all = List.copyOf(refunds);
    for (RefundRow refund : all) {
      byKey
          .computeIfAbsent(key(refund.orderNo(), refund.itemId()), key -> new ArrayList<>())
          .add(refund);
      addNumber(refund.orderNo(), refund);
      addNumber(refund.subOrder(), refund);
    }
  }

  private void addNumber(String number, RefundRow refund) {
    beginnings.add(AlteredNumber.beginning(number));
    Stream.concat(Stream.of(number), AlteredNumber.within(number).stream())
        .filter(key -> !key.isEmpty())
        .forEach(key -> byNumber.computeIfAbsent(key, added -> new LinkedHashSet<>()).add(refund));
  }

  /** A146, A155: rows of orders and lines under numbers that a program has altered. */
  public AlteredRows rowsUnderAltered() {
    return altered;
  }

  /**
   * A140: the refunds under a number that an order's or a line's may have been altered into, or may
   * have been altered from (A146).
   */
  public Set<RefundRow> underAltered(LineRow line) {
    if (all.isEmpty()) {
      return Set.of();
    }
    Set<RefundRow> found = new LinkedHashSet<>();
    for (String number : List.of(line.orderNo(), line.subOrder())) {
      found.addAll(byNumber.getOrDefault(number, Set.of()));
      if (AlteredNumber.isDressed(number)) {
        AlteredNumber.within(number)
            .forEach(inner -> found.addAll(byNumber.getOrDefault(inner, Set.of())));
      }
      if (altered.rounded().isRounded(line)) {
        all.stream().filter(refund -> isRounding(number, refund)).forEach(found::add);
      }
      if (beginnings.contains(AlteredNumber.beginning(number)) || AlteredNumber.carry(number)) {
        AlteredNumber.roundings(number)
            .forEach(rounded -> found.addAll(byNumber.getOrDefault(rounded, Set.of())));
      }
    }
    return found;
  }

  private static boolean isRounding(String number, RefundRow refund) {
    return AlteredNumber.roundings(refund.orderNo()).contains(number)
        || AlteredNumber.roundings(refund.subOrder()).contains(number);
  }

  /** The refunds that may be of a line, as far as its ending or its item tells. */
  public List<RefundRow> near(LineRow line) {
    String key = key(line.orderNo(), line.itemId());
    if (key.equals(ANY) || all.isEmpty()) {
      return all;
    }
    List<RefundRow> near = new ArrayList<>(byKey.getOrDefault(key, List.of()));
    near.addAll(byKey.getOrDefault(ANY, List.of()));
    return near;
  }

  private String key(String orderNo, String itemId) {
    if (!byEnding) {
      return itemId;
    }
    int ending = Ending.of(orderNo);
    return ending == Ending.NONE ? ANY : Ending.show(ending);
  }
}
