package io.giftrecon.sampling;

/** U5, S24, S25: why a line of a sample item is no row of the claims. */
enum NoClaim {
  NEVER_PAID("没有付款，不是领取", "买家在派样时间内按U先价付款后再导出一次。"),
  NOTHING_LEFT("派样时间之外，已关闭或全额退款，不是领取", ClaimCode.CLAIM_OUTSIDE_WINDOW.change()),
  UNPAID("派样时间之外，状态还是等待买家付款，不是领取", ClaimCode.CLAIM_OUTSIDE_WINDOW.change()),
  PRICE_UNKNOWN("派样时间之外，不知道是否按U先价付款，不是领取", ClaimCode.CLAIM_OUTSIDE_WINDOW.change()),
  ORDINARY("派样时间之外的普通购买，不是领取", ClaimCode.CLAIM_OUTSIDE_WINDOW.change());

  private final String meaning;
  private final String change;

  NoClaim(String meaning, String change) {
    this.meaning = meaning;
    this.change = change;
  }

  /** What it means, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** What would change the answer, for whoever asks why. */
  String change() {
    return change;
  }
}
