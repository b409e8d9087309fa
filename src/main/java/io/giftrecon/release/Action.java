package io.giftrecon.release;

/** 处理建议: what to do with a right, in the order in which the worklist tells it. */
public enum Action {
  RELEASE_NOW("立即补发"),
  AWAIT_CONFIRMATION("待确认收货"),
  SUSPEND("暂缓"),
  CHECK("人工核查"),
  REFUSE("不予补发");

  private final String word;

  Action(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
