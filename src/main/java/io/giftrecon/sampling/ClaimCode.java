package io.giftrecon.sampling;

/** U5: what a line of a sample item is; the first that fits (S26). */
public enum ClaimCode {
  PAYMENT_TIME_UNKNOWN(Outcome.CHECK, "没有付款时间，无法判断是否在派样时间内"),
  PRICE_UNKNOWN(Outcome.CHECK, "导出里没有应付货款，也没有价格，无法判断是否按U先价领取"),
  CLAIM_OUTSIDE_WINDOW(Outcome.NO_CLAIM, "按U先价付款，但不在派样时间内"),
  NOT_TARGET_OR_OVER_LIMIT(Outcome.NO_CLAIM, "高于U先价付款：不是目标用户，或已经领取过本试用品"),
  CLAIM_CLOSED(Outcome.VOID, "按U先价付款，订单已关闭"),
  CLAIM_REFUNDED(Outcome.VOID, "按U先价付款，已全额退款"),
  BUYER_UNKNOWN(Outcome.UNKNOWN_BUYER, "按U先价领取，买家未知：计入单量，不计入人次"),
  OVER_LIMIT(Outcome.OVER, "按U先价领取，超过每人限购"),
  CLAIM(Outcome.CLAIMED, "按U先价领取");

  private final Outcome outcome;
  private final String meaning;

  ClaimCode(Outcome outcome, String meaning) {
    this.outcome = outcome;
    this.meaning = meaning;
  }

  /** 结果 */
  public String outcome() {
    return outcome.word;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** Whether it counts in 派样单量. */
  public boolean claim() {
    return this == CLAIM || this == OVER_LIMIT || this == BUYER_UNKNOWN;
  }

  /** Whether its buyer counts in 派样人次. */
  public boolean hasClaimer() {
    return this == CLAIM || this == OVER_LIMIT;
  }

  /** Whether a person has to find out. */
  public boolean needsCheck() {
    return outcome == Outcome.CHECK;
  }

  /** Whether it was a claim, had it not been closed or refunded. */
  public boolean isVoid() {
    return outcome == Outcome.VOID;
  }

  private enum Outcome {
    CLAIMED("有效领取"),
    OVER("超限领取"),
    UNKNOWN_BUYER("买家未知"),
    NO_CLAIM("非领取"),
    VOID("已失效"),
    CHECK("人工核查");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }
  }
}
