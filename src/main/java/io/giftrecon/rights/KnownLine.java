package io.giftrecon.rights;

import io.giftrecon.order.OrderStatus;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger remembers of a line whose rights it knows (R62, R63).
 *
 * @param number its sub-order number as it was printed last
 * @param madeUp whether no export had a number for it (A20)
 * @param spent whether a right of it, or one that took a unit of it, is marked
 * @param paidAt null for an older ledger's lines, and for those that were never paid
 * @param status 订单状态 as last shown
 * @param refund its latest refund's state as last shown
 * @param settled what never un-happens (R42)
 * @param buyerKey what the orders of its buyer are joined by; empty where nobody was known
 */
public record KnownLine(
    String number,
    String orderNo,
    boolean madeUp,
    boolean spent,
    LineFacts facts,
    @Nullable LocalDateTime paidAt,
    String status,
    String refund,
    Settled settled,
    String buyerKey,
    String buyerName) {
  private static final String CLOSED = OrderStatus.of("TRADE_CLOSED").text();

  /** A line of which an older ledger has kept the number alone. */
  public static KnownLine unknown(String number, String orderNo, boolean spent) {
    return new KnownLine(
        number,
        orderNo,
        isMadeUp(number, orderNo),
        spent,
        LineFacts.UNKNOWN,
        null,
        "",
        "",
        Settled.NOTHING,
        "",
        "");
  }

  /** Whether a number looks as if it was made up from its order's (A20). */
  public static boolean isMadeUp(String number, String orderNo) {
    return number.equals(orderNo) || number.startsWith(orderNo + "-");
  }

  /** The same under another number. */
  public KnownLine called(String otherNumber) {
    return new KnownLine(
        otherNumber,
        orderNo,
        madeUp,
        spent,
        facts,
        paidAt,
        status,
        refund,
        settled,
        buyerKey,
        buyerName);
  }

  /**
   * What is known after a night that has shown it again: a fact that was stated stays (R31), and so
   * does a number that an export once gave.
   *
   * @param earlier what was known before, under whatever number
   */
  public KnownLine after(KnownLine earlier) {
    return new KnownLine(
        number,
        orderNo,
        madeUp && (earlier.madeUp || !earlier.number.equals(number)),
        spent,
        facts.or(earlier.facts),
        paidAt == null ? earlier.paidAt : paidAt,
        status,
        refund,
        settled.after(earlier.settled),
        buyerKey.isEmpty() ? earlier.buyerKey : buyerKey,
        buyerName.isEmpty() ? earlier.buyerName : buyerName);
  }

  /** R42: the same after what was told of it while no line report had it. */
  public KnownLine settled(Settled now) {
    return with(status, now);
  }

  /** R42: the same as what has happened to it for good shows it. */
  public KnownLine asSettled() {
    return settled.closed().isPresent() ? with(CLOSED, settled) : this;
  }

  private KnownLine with(String otherStatus, Settled now) {
    return new KnownLine(
        number,
        orderNo,
        madeUp,
        spent,
        facts,
        paidAt,
        otherStatus,
        refund,
        now,
        buyerKey,
        buyerName);
  }

  /** The same with its rights marked, or none of them. */
  public KnownLine spent(boolean marked) {
    return new KnownLine(
        number, orderNo, madeUp, marked, facts, paidAt, status, refund, settled, buyerKey,
        buyerName);
  }
}
