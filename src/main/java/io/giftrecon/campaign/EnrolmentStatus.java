package io.giftrecon.campaign;

/** 记录状态: how far the enrolment of a sample has come (U3, U11). */
public enum EnrolmentStatus {
  DRAFT("草稿"),
  ENROLLED("已报名"),
  PUBLISHED("已发布");

  private final String word;

  EnrolmentStatus(String word) {
    this.word = word;
  }

  /** As the merchant writes it. */
  public String word() {
    return word;
  }
}
