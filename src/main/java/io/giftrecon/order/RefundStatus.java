package io.giftrecon.order;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 退款状态 of a refund, or of a line that states its own. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum RefundStatus {
  NONE("没有申请退款", "NO_REFUND", "无退款", "无退款申请", "未申请退款", "/"),
  APPLIED("买家已经申请退款，等待卖家同意", "WAIT_SELLER_AGREE"),
  AGREED("卖家已经同意退款，等待买家退货", "WAIT_BUYER_RETURN_GOODS"),
  RETURNED("买家已经退货，等待卖家确认收货", "WAIT_SELLER_CONFIRM_GOODS"),
  PAYING("(同意退款，待打款)", "同意退款，待打款"),
  REFUSED("卖家拒绝退款", "SELLER_REFUSE_BUYER"),
  CLOSED("退款关闭", "CLOSED"),
  FAILED("退款失败"),
  SUCCEEDED("退款成功", "SUCCESS"),
  /** A word that nobody knows (R14). */
  UNKNOWN(""),
  /** No word at all: the column is absent, or the cell is blank (R30). */
  UNSTATED("");

  private static final Set<RefundStatus> IN_PROGRESS =
      EnumSet.of(APPLIED, AGREED, RETURNED, PAYING);
  private static final Set<RefundStatus> AGREED_TO =
      EnumSet.of(AGREED, RETURNED, PAYING, SUCCEEDED);
  private static final Map<String, RefundStatus> WORDS = new HashMap<>();

  static {
    for (RefundStatus status : values()) {
      WORDS.put(CellText.word(status.text), status);
      status.otherWords.forEach(word -> WORDS.put(word, status));
    }
    WORDS.put("", UNSTATED);
  }

  private final String text;
  private final List<String> otherWords;

  RefundStatus(String text, String... otherWords) {
    this.text = text;
    this.otherWords = List.of(otherWords);
  }

  /**
   * Reads a cleaned cell; a blank one states nothing (R31), an unknown one stays as it is (R14).
   */
  public static Status<RefundStatus> of(String cell) {
    RefundStatus kind = WORDS.getOrDefault(CellText.word(cell), UNKNOWN);
    return new Status<>(kind, kind == UNKNOWN ? cell : kind.text);
  }

  /** As the back-end writes it; empty where nobody knows the word, or none is stated. */
  public String text() {
    return text;
  }

  /** Whether the refund may still go either way: the right waits (R23, R24). */
  public boolean inProgress() {
    return IN_PROGRESS.contains(this);
  }

  /** Whether the merchant agreed to it, so that its amount counts (R9). */
  public boolean agreedTo() {
    return AGREED_TO.contains(this);
  }
}
