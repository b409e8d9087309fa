package io.giftrecon.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A123: the refunds whose numbers no export of tonight knows, neither as an order nor as a line.
 * Where lines have no numbers, one of these may be of any of them; those of a report whose numbers
 * look like those of no order may be of lines with numbers too (A133). They are found by what a
 * buyer's numbers end in, where that is believed (R47), else by the item.
 */
public final class HomelessRefunds {
  /** A night without such refunds. */
  public static final HomelessRefunds NONE = new HomelessRefunds(List.of(), List.of(), false);

  private static final String ANY = "";

  private final Pool ofUnnumbered;
  private final Pool ofAny;

  /**
   * Keeps them.
   *
   * @param all each as all its rows state it together
   * @param strange of these, those of a report whose numbers look like those of no order
   * @param byEnding whether endings of numbers are believed
   */
  public HomelessRefunds(
      Collection<RefundRow> all, Collection<RefundRow> strange, boolean byEnding) {
    ofUnnumbered = new Pool(all, byEnding);
    ofAny = new Pool(strange, byEnding);
  }

  /** The refunds that may be of a line, as far as its ending or its item tells. */
  public List<RefundRow> near(LineRow line) {
    return (line.subOrder().isEmpty() ? ofUnnumbered : ofAny).near(line);
  }

  /** Refunds by what they are found by. */
  private static final class Pool {
    private final boolean byEnding;
    private final List<RefundRow> all;
    private final Map<String, List<RefundRow>> byKey = new HashMap<>();

    Pool(Collection<RefundRow> refunds, boolean byEnding) {
      this.byEnding = byEnding;
      this.all = List.copyOf(refunds);
      for (RefundRow refund : all) {
        byKey
            .computeIfAbsent(key(refund.orderNo(), refund.itemId()), key -> new ArrayList<>())
            .add(refund);
      }
    }

    List<RefundRow> near(LineRow line) {
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
}
