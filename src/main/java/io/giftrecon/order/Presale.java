package io.giftrecon.order;

import org.jspecify.annotations.Nullable;

/**
 * What one row says of a presale (R6), raw.
 *
 * @param stages 分阶段订单信息, kept as it stands and never parsed
 * @param flag 预售订单
 * @param step step_trade_status; null where the export has no such column
 */
public record Presale(String stages, String flag, @Nullable String step) {
  /** A row that says nothing of presales. */
  public static final Presale UNSTATED = new Presale("", "", null);
}
