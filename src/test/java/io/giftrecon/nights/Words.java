package io.giftrecon.nights;

/** The status words that the exports of these nights use. */
final class Words {
  static final String PAID = "买家已付款，等待卖家发货";
  static final String SHIPPED = "卖家已发货，等待买家确认";
  static final String FINISHED = "交易成功";
  static final String CLOSED = "交易关闭";
  static final String STRANGE = "交易异常,待核实";

  static final String ASKED = "买家已经申请退款，等待卖家同意";
  static final String REFUNDED = "退款成功";
  static final String NO_REFUND = "没有申请退款";

  private Words() {}
}
