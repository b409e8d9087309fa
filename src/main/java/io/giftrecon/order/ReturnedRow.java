package io.giftrecon.order;

/**
 * One row of a worklist that came back: the warehouse's or finance's word that rights were released
 * (R27).
 *
 * @param mainSubOrder empty where the worklist named no main line
 * @param cash whether it is of the cash worklist
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
    boolean cash,
    int units,
    String carrier,
    String tracking,
    String note) {
  private static final String PAID_OUT = "已发放";

  /** Whether the row says that its rights were released: a tracking number, or 已发放 (cash). */
  public boolean filledIn() {
    return !tracking.isEmpty() || (cash && note.contains(PAID_OUT));
  }
}
