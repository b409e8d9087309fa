package io.giftrecon.release;

import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * R62: which lines the rows of returned lists speak of. A made-up number is a line's only as long
 * as the ledger remembers for which line it made it up; where that ledger is lost, or was set back,
 * the number may be another line's of the order, or nobody's. The item that stands beside it tells.
 */
public final class NamedLines {
  /** By order, the items of its lines by sub-order number, empty where nobody states one. */
  private final Function<String, Map<String, String>> items;

  private NamedLines(Function<String, Map<String, String>> items) {
    this.items = items;
  }

  /** By what the ledger alone knows. */
  public static NamedLines of(Function<String, List<KnownLine>> known) {
    return new NamedLines(order -> remembered(known.apply(order), LineNames.NONE));
  }

  /** By tonight's exports, and the ledger where these do not have the line. */
  static NamedLines of(PairedGroup paired, Tonight night) {
    Map<String, Map<String, String>> items = new HashMap<>();
    Set<String> orders = new HashSet<>();
    paired.lines().forEach(line -> orders.add(line.orderNo()));
    for (String order : orders) {
      items.put(order, remembered(night.known(order), paired.names()));
    }
    paired
        .lines()
        .forEach(line -> put(items, line.orderNo(), line.subOrder(), line.row().itemId()));
    paired
        .oneYuan()
        .forEach(line -> put(items, line.orderNo(), line.subOrder(), line.item().itemId()));
    return new NamedLines(
        order ->
            items.containsKey(order)
                ? items.get(order)
                : remembered(night.known(order), paired.names()));
  }

  private static void put(
      Map<String, Map<String, String>> items, String order, String line, String item) {
    items.computeIfAbsent(order, key -> new HashMap<>()).put(line, item);
  }

  private static Map<String, String> remembered(List<KnownLine> known, LineNames names) {
    Map<String, String> items = new HashMap<>();
    known.forEach(line -> items.put(names.of(line.number()), line.facts().itemId()));
    return items;
  }

  /** The row with the numbers that its lines have; an empty one for a line that nobody can tell. */
  public ReturnedRow told(ReturnedRow row) {
    String oneYuan = told(row.oneYuanOrder(), row.oneYuanSubOrder(), row.items().oneYuan());
    return row.at(oneYuan, told(row.mainOrder(), row.mainSubOrder(), row.items().main()));
  }

  private String told(String order, String number, String item) {
    if (item.isEmpty() || !KnownLine.isMadeUp(number, order)) {
      return number;
    }
    Map<String, String> ofOrder = items.apply(order);
    String there = ofOrder.get(number);
    if (there != null && (there.isEmpty() || there.equals(item))) {
      return number;
    }
    List<String> same = new ArrayList<>();
    ofOrder.forEach(
        (line, itsItem) -> {
          if (itsItem.equals(item)) {
            same.add(line);
          }
        });
    if (same.size() == 1) {
      return same.get(0);
    }
    return there == null && same.isEmpty() ? number : "";
  }
}
