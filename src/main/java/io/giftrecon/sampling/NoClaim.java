package io.giftrecon.sampling;

/** U5, S24, S25: why a line of a sample item is no row of the claims. */
enum NoClaim {
  NEVER_PAID("没有付款，不是领取", "买家在派样时间内按U先价付款后再导出一次。"),
  NOTHING_LEFT("派样时间之外，已关闭或全额退款，不是领取", Words.WINDOW),
  UNPAID("派样时间之外，状态还是等待买家付款，不是领取", Words.WINDOW),
  PRICE_UNKNOWN("派样时间之外，不知道是否按U先价付款，不是领取", Words.WINDOW),
  ORDINARY("派样时间之外的普通购买，不是领取", Words.WINDOW);

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

  private static final class Words {
    static final String WINDOW = "付款时间不会再变；若展示时间写错了，改正 samples 文件后重新运行。";
  }
}
