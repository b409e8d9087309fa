package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainHistory.Seen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R32: the orders that a rejected row casts doubt on, as no newer row has replaced it. */
final class PlainDoubts {

  private final List<Seen> readable = new ArrayList<>();
  private final List<Seen> rejected = new ArrayList<>();
  private final PlainRows rows;
  private final Map<String, String> orderOfSub;
  private final Set<String> orders = new HashSet<>();
  private boolean unreadableRefund;

  /** The map tells the order of each sub-order number that is known. */
  PlainDoubts(PlainShop shop, PlainRows rows, Map<String, String> orderOfSub) {
    this.rows = rows;
    this.orderOfSub = orderOfSub;
    PlainShopRows ofShop = new PlainShopRows(shop);
    for (PlainFile file : shop.files()) {
      for (int i = 0; i < file.rows().size(); i++) {
        PlainRow row = file.rows().get(i);
        if (row.rejected() || ofShop.isOurs(row)) {
          (row.rejected() ? rejected : readable).add(new Seen(file, row, i));
        }
      }
    }
    rejected.removeIf(seen -> List.of(Kind.RECEIVERS, Kind.RETURNED).contains(seen.file().kind()));
    for (Seen seen : rejected) {
      unreadableRefund |=
          seen.file().kind() == Kind.REFUNDS && seen.row().readableOrder().isEmpty();
      if (!replaced(seen)) {
        orders.addAll(ordersOf(seen));
      }
    }
  }

  boolean on(String order) {
    return orders.contains(order);
  }

  /** The warning {@code REFUND_UNREADABLE}. */
  boolean unreadableRefund() {
    return unreadableRefund;
  }

  private boolean replaced(Seen bad) {
    for (Seen seen : readable) {
      if (group(seen.file().kind()) == group(bad.file().kind())
          && sameKey(bad, seen)
          && PlainHistory.OLDEST_FIRST.compare(seen, bad) > 0) {
        return true;
      }
    }
    return false;
  }

  /** All files that bear lines are of one kind. */
  private static Kind group(Kind kind) {
    return kind == Kind.OLD_LINES || kind == Kind.COMBINED ? Kind.LINES : kind;
  }

  /** The same refund, line or order; a line without a number is replaced by a newer file alone. */
  private boolean sameKey(Seen bad, Seen seen) {
    Kind kind = bad.file().kind();
    if (kind == Kind.REFUNDS) {
      String number = bad.row().readable("退款编号");
      if (number.isEmpty() || !number.equals(seen.row().text("退款编号"))) {
        return false;
      }
      if (seen.file().name().equals(bad.file().name())) {
        String line = bad.row().readable("子订单编号");
        return !line.isEmpty() && line.equals(seen.row().text("子订单编号"));
      }
      String order = seen.row().text("订单编号");
      return rowsOfRefund(number, order, seen) >= rowsOfRefund(number, order, bad);
    }
    String sub = bad.row().readable("子订单编号");
    String seenSub = seen.row().text("子订单编号");
    if (kind != Kind.ORDERS && !sub.isEmpty() && !seenSub.isEmpty()) {
      return sub.equals(seenSub);
    }
    Set<String> mayBe = rows.numberedLinesOf(seen);
    if (kind != Kind.ORDERS && !sub.isEmpty() && !mayBe.isEmpty()) {
      return mayBe.equals(Set.of(sub));
    }
    boolean otherFile = kind == Kind.ORDERS || !seen.file().name().equals(bad.file().name());
    String named = bad.row().readableOrder();
    String order = named.isEmpty() ? orderOfSub.getOrDefault(sub, "") : named;
    return otherFile && order.equals(seen.row().order());
  }

  /** How many rows the file of a row has of an order's refund, readable and not. */
  private long rowsOfRefund(String number, String order, Seen of) {
    long count = 0;
    for (Seen seen : readable) {
      if (seen.file().name().equals(of.file().name())
          && order.equals(seen.row().text("订单编号"))
          && number.equals(seen.row().text("退款编号"))) {
        count++;
      }
    }
    for (Seen seen : rejected) {
      if (seen.file().name().equals(of.file().name())
          && List.of(order, "").contains(seen.row().readable("订单编号"))
          && number.equals(seen.row().readable("退款编号"))) {
        count++;
      }
    }
    return count;
  }

  private Set<String> ordersOf(Seen bad) {
    Set<String> found = new HashSet<>();
    PlainRow row = bad.row();
    for (String number : List.of(row.readableOrder(), row.readable("子订单编号"))) {
      found.add(number);
      found.add(orderOfSub.getOrDefault(number, ""));
    }
    String refund = row.readable("退款编号");
    for (Seen seen : readable) {
      if (!refund.isEmpty() && refund.equals(seen.row().text("退款编号"))) {
        found.add(seen.row().order());
        found.add(orderOfSub.getOrDefault(seen.row().order(), ""));
      }
    }
    found.remove("");
    return found;
  }
}
