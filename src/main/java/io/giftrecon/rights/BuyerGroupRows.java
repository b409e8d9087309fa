package io.giftrecon.rights;

import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.SheetRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Every row of every export that can bear on one buyer: the unit of the nightly work. Where no
 * buyer is known, the orders that a platform tag ties together.
 */
public record BuyerGroupRows(
    List<OrderRow> orders,
    List<LineRow> lines,
    List<RefundRow> refunds,
    List<IdentityRow> identities,
    List<ReturnedRow> returned,
    List<SheetRow> sheet) {
  /** Rows without any of the platform's own sheet. */
  public BuyerGroupRows(
      List<OrderRow> orders,
      List<LineRow> lines,
      List<RefundRow> refunds,
      List<IdentityRow> identities,
      List<ReturnedRow> returned) {
    this(orders, lines, refunds, identities, returned, List.of());
  }

  /** A group whose rows are still to be added. */
  public static BuyerGroupRows empty() {
    return new BuyerGroupRows(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
