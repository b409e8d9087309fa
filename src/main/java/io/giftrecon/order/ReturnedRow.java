package io.giftrecon.order;

/**
 * One row of a worklist that came back: the warehouse's or finance's word that rights were released
 * (R27).
 *
 * @param mainSubOrder empty where the worklist named no main line
 * @param benefitKind 权益类型 as written
 * @param units how many rights the row speaks of
 * @param carrier 物流公司 as written
 * @param tracking 物流单号; empty for cash
 * @param note 备注
 */
public record ReturnedRow(
    Source source,
    String oneYuanOrder,
    String oneYuanSubOrder,
    String mainOrder,
    String mainSubOrder,
    String benefitKind,
    int units,
    String carrier,
    String tracking,
    String note) {
  private static final String GIFT = "赠品";
  private static final String CASH = "红包返现";
  private static final String PAID_OUT = "已发放";

  /** This row and another that says the same: their units together, where the first stands. */
  public ReturnedRow and(ReturnedRow other) {
    return new ReturnedRow(
        source.compareTo(other.source) <= 0 ? source : other.source,
        oneYuanOrder,
        oneYuanSubOrder,
        mainOrder,
        mainSubOrder,
        benefitKind,
        units + other.units,
        carrier,
        tracking,
        note);
  }

  /**
   * Whether the row says that its rights were released: a tracking number for a gift, 已发放 in the
   * note for cash, either of them where the column 权益类型 was taken away.
   */
  public boolean filledIn() {
    boolean sent = !tracking.isEmpty() && !benefitKind.equals(CASH);
    boolean paidOut = note.contains(PAID_OUT) && !benefitKind.equals(GIFT);
    return sent || paidOut;
  }
}
