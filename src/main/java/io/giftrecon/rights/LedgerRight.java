package io.giftrecon.rights;

import io.giftrecon.order.Numbers;
import java.util.Comparator;
import java.util.Optional;

/**
 * One right as the ledger remembers it (R20): a unit of a one-yuan line, the main line it is bound
 * to, and whether it has been released.
 *
 * @param unit from 1 to the quantity of the one-yuan line
 * @param activityId the activity it carries (R43), empty if it counts for none
 * @param benefits 权益内容 as last published
 * @param mainOrder empty while bound to no main line; alone where a list named a line of it that
 *     nobody knew
 * @param mainSubOrder empty while bound to no main line
 */
public record LedgerRight(
    String oneYuanSubOrder,
    int unit,
    String activityId,
    String oneYuanOrder,
    String benefits,
    String mainOrder,
    String mainSubOrder,
    Optional<Mark> mark) {

  /** By sub-order number, then unit. */
  public static final Comparator<LedgerRight> ORDER =
      Comparator.comparing(LedgerRight::oneYuanSubOrder, Numbers.ORDER)
          .thenComparingInt(LedgerRight::unit);

  /** As that of its key: it stands in many maps, and that which records make takes all it says. */
  @Override
  public int hashCode() {
    return 31 * oneYuanSubOrder.hashCode() + unit;
  }

  public RightKey key() {
    return new RightKey(oneYuanSubOrder, unit);
  }

  public boolean processed() {
    return mark.isPresent();
  }

  public boolean boundTo(String subOrder) {
    return !mainSubOrder.isEmpty() && mainSubOrder.equals(subOrder);
  }

  /** Whether it was released against a line of a main order, and nobody knows which (R20). */
  public boolean hasLostMain(String order) {
    return processed() && mainSubOrder.isEmpty() && !order.isEmpty() && mainOrder.equals(order);
  }

  /** The same right with the activity and benefits of its pair (R43). */
  public LedgerRight carry(String activity, String content) {
    return new LedgerRight(
        oneYuanSubOrder, unit, activity, oneYuanOrder, content, mainOrder, mainSubOrder, mark);
  }

  /** The same right bound elsewhere, or to nothing. */
  public LedgerRight bind(String order, String subOrder) {
    return new LedgerRight(
        oneYuanSubOrder, unit, activityId, oneYuanOrder, benefits, order, subOrder, mark);
  }

  /** The same right as a unit of its line under another number (R62). */
  public LedgerRight at(String subOrder, int otherUnit) {
    return new LedgerRight(
        subOrder, otherUnit, activityId, oneYuanOrder, benefits, mainOrder, mainSubOrder, mark);
  }

  /** The same right with its mark taken back. */
  public LedgerRight unmarked() {
    return new LedgerRight(
        oneYuanSubOrder,
        unit,
        activityId,
        oneYuanOrder,
        benefits,
        mainOrder,
        mainSubOrder,
        Optional.empty());
  }

  /** The same right, released against a main line. */
  public LedgerRight release(String order, String subOrder, Mark word) {
    return new LedgerRight(
        oneYuanSubOrder,
        unit,
        activityId,
        oneYuanOrder,
        benefits,
        order,
        subOrder,
        Optional.of(word));
  }
}
