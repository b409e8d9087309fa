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

  private static final String YES = "是";

  /** Whether the order is a presale order. The wording of the stages is never parsed. */
  public boolean isPresale() {
    return !stages.isEmpty() || flag.equals(YES) || (step != null && !step.isEmpty());
  }

  /** R42: this row's word, and another's where this one says nothing; a presale stays one. */
  public Presale or(Presale other) {
    return new Presale(
        stages.isEmpty() ? other.stages : stages,
        flag.isEmpty() || other.flag.equals(YES) ? other.flag : flag,
        step == null || (step.isEmpty() && other.step != null) ? other.step : step);
  }
}
