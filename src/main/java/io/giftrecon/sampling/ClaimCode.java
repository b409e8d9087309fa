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

  /** What would change the answer, for whoever asks why. */
  public String change() {
    return switch (this) {
      case CLAIM, OVER_LIMIT -> "订单关闭或全额退款后不再计入。";
      case BUYER_UNKNOWN -> "补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。";
      case NOT_TARGET_OR_OVER_LIMIT -> "不会改变：这是按日销价的购买（U12 计入销量和最低价）。";
      case CLAIM_OUTSIDE_WINDOW -> "付款时间不会再变；若展示时间写错了，改正 samples 文件后重新运行。";
      case WAITING_FOR_PAYMENT -> "买家付款后再导出一次。";
      case ROW_REJECTED -> "改好 rejects.csv 里这笔订单的行，再放进导出文件夹。";
      case REFUND_STATE_UNKNOWN -> "导出退款报表，或在宝贝报表里勾选退款状态，然后重新运行。";
      case REFUNDING -> "退款有了结果后再导出一次：成功则失效，关闭则有效。";
      case BUYER_IMPLAUSIBLE -> "核对买家这一列：像是占位的词或分销商；换一种买家标识再导出。";
      case CLAIM_CLOSED, CLAIM_REFUNDED -> "不会改变；名额已经空出，可以重新领取。";
      case PRICE_UNKNOWN -> "导出含“买家应付货款”或“价格”的宝贝报表后重新运行。";
      case PAYMENT_TIME_UNKNOWN -> "导出含“订单付款时间”的报表后重新运行。";
    };
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
