package io.giftrecon.plain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A97: an order that any row names as the shop's is the shop's, with all its rows; one that only
 * rows of other shops name is another's, with all its rows.
 */
final class PlainShopRows {
  private final Map<String, String> orderOfSub = new HashMap<>();
  private final Set<String> ours = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  PlainShopRows(PlainShop shop) {
    List<PlainRow> rows =
        shop.files().stream()
            .flatMap(file -> file.rows().stream())
            .filter(row -> !row.rejected())
            .toList();
    for (PlainRow row : rows) {
      if (!row.text("子订单编号").isEmpty()) {
        orderOfSub.putIfAbsent(row.text("子订单编号"), row.order());
      }
    }
    for (PlainRow row : rows) {
      String name = row.text("店铺名称");
      if (!name.isEmpty()) {
        (name.equals(shop.name()) ? ours : others).add(order(row));
      }
    }
  }

  boolean isOurs(PlainRow row) {
    return ours.contains(order(row)) || !others.contains(order(row));
  }

  /** A refund may name the sub-order where its order is wanted. */
  private String order(PlainRow row) {
    return orderOfSub.getOrDefault(row.order(), row.order());
  }
}
