package io.giftrecon.campaign;

/** 人群: who may claim a sample (U1, U10). */
public enum Crowd {
  NEW_MEMBERS("新会员"),
  NEW_CUSTOMERS("店铺新客"),
  EVERYBODY("通投");

  private final String word;

  Crowd(String word) {
    this.word = word;
  }

  /** As the merchant writes it. */
  public String word() {
    return word;
  }
}
