package io.giftrecon.sampling;

/** 严重度 of a finding, the gravest first. */
public enum Severity {
  /** The sample cannot be published, or its figures are lost. */
  ERROR("错误"),
  /** Something may go wrong. */
  WARNING("警告"),
  /** Nothing to mend, but to know. */
  NOTE("提示");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** As the pre-check writes it. */
  public String word() {
    return word;
  }
}
