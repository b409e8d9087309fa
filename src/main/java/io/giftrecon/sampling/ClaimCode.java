package io.giftrecon.sampling;

/** U5: what a line of a sample item is; the first that fits (S26). */
public enum ClaimCode {
  PAYMENT_TIME_UNKNOWN(Outcome.CHECK, "没有付款时间，无法判断是否在派样时间内"),
  WAITING_FOR_PAYMENT(Outcome.NO_CLAIM, "等待买家付款，不是领取"),
  PRICE_UNKNOWN(Outcome.CHECK, "导出里没有应付货款，也没有价格，或价格与实付金额矛盾，或没有购买数量，无法判断是否按U先价领取"),
  CLAIM_OUTSIDE_WINDOW(Outcome.NO_CLAIM, "按U先价付款，但不在派样时间内"),
  NOT_TARGET_OR_OVER_LIMIT(Outcome.NO_CLAIM, "高于U先价付款：不是目标用户，或已经领取过本试用品"),
  CLAIM_CLOSED(Outcome.VOID, "按U先价付款，订单已关闭"),
  CLAIM_REFUNDED(Outcome.VOID, "按U先价付款，已全额退款"),
  ROW_REJECTED(Outcome.PENDING, "按U先价付款，订单有一行没能读入，不知道是否有效"),
  REFUND_STATE_UNKNOWN(Outcome.PENDING, "按U先价付款，不知道有没有退款"),
  REFUNDING(Outcome.PENDING, "按U先价付款，退款还没有结果"),
  BUYER_UNKNOWN(Outcome.UNKNOWN_BUYER, "按U先价领取，买家未知：计入单量，不计入人次"),
  BUYER_IMPLAUSIBLE(Outcome.UNKNOWN_BUYER, "按U先价领取，买家标识出现在太多订单上，可能不是一个人：计入单量，不计入人次"),
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
    return hasClaimer() || ofNobody();
  }

  /** Whether it is a claim of which nobody knows whose it is. */
  public boolean ofNobody() {
    return outcome == Outcome.UNKNOWN_BUYER;
  }

  /** U19: whether it may yet turn out a claim, or none. */
  public boolean pending() {
    return outcome == Outcome.PENDING;
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
    PENDING("待定"),
    CHECK("人工核查");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }
  }
}
