package io.giftrecon.rights;

/** R50: what a person has decided about a right; the later one protects the merchant better. */
public enum VerdictWord {
  WITHDRAWN("撤回"),
  RELEASE("补发"),
  WAIT("等"),
  REFUSE("不补");

  private final String word;

  VerdictWord(String word) {
    this.word = word;
  }

  /** As people write it in 核查结论. */
  public String word() {
    return word;
  }
}
