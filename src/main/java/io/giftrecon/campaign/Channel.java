package io.giftrecon.campaign;

/** 渠道: where a sample is shown (U3, U4). */
public enum Channel {
  LIVE("直播"),
  DAILY("日常");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** As the merchant writes it. */
  public String word() {
    return word;
  }
}
