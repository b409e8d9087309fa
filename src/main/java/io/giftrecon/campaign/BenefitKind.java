package io.giftrecon.campaign;

/** What a one-yuan item promises: never both on one item. */
public enum BenefitKind {
  GIFT("赠品"),
  CASH("红包返现");

  private final String word;

  BenefitKind(String word) {
    this.word = word;
  }

  /** As the merchant and the worklists write it. */
  public String word() {
    return word;
  }
}
