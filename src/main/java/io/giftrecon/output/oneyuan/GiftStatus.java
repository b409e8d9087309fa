package io.giftrecon.output.oneyuan;

/** 赠品补发状态 of a record (R27). */
public enum GiftStatus {
  PENDING("待处理"),
  PROCESSED("已处理");

  private final String word;

  GiftStatus(String word) {
    this.word = word;
  }

  /** As the sheet shows it. */
  public String word() {
    return word;
  }
}
