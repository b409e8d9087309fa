package io.giftrecon.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 订单状态, in the order in which an order goes through them. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum OrderStatus {
  UNPAID("等待买家付款", "WAIT_BUYER_PAY", "TRADE_NO_CREATE_PAY"),
  PAID("买家已付款，等待卖家发货", "WAIT_SELLER_SEND_GOODS"),
  PARTLY_SHIPPED("卖家部分发货", "SELLER_CONSIGNED_PART"),
  SHIPPED("卖家已发货，等待买家确认", "WAIT_BUYER_CONFIRM_GOODS"),
  SIGNED("买家已签收", "TRADE_BUYER_SIGNED"),
  FINISHED("交易成功", "TRADE_FINISHED"),
  CLOSED("交易关闭", "TRADE_CLOSED", "TRADE_CLOSED_BY_TAOBAO"),
  UNKNOWN("");

  private static final Map<String, OrderStatus> WORDS = new HashMap<>();

  static {
    for (OrderStatus status : values()) {
      WORDS.put(CellText.word(status.text), status);
      status.apiWords.forEach(word -> WORDS.put(word, status));
    }
  }

  /** What 订单关闭原因 says of an order that is not closed. */
  private static final Set<String> NOT_CLOSED = Set.of("订单未关闭", "未关闭", "/");

  private final String text;
  private final List<String> apiWords;

  OrderStatus(String text, String... apiWords) {
    this.text = text;
    this.apiWords = List.of(apiWords);
  }

  /** Reads a cleaned cell; matched exactly but for the width of commas and brackets (R14). */
  public static Status<OrderStatus> of(String cell) {
    OrderStatus kind = WORDS.getOrDefault(CellText.word(cell), UNKNOWN);
    return new Status<>(kind, kind == UNKNOWN ? cell : kind.text);
  }

  /**
   * What a row says in 订单状态, and in other columns of the same (A110): the first of these speaks
   * where 订单状态 says nothing, and whichever says so, the order is closed.
   *
   * @param cell a cleaned cell
   * @param others cleaned cells
   * @return empty where none says anything (R31)
   */
  public static Optional<Status<OrderStatus>> of(String cell, List<String> others) {
    Optional<Status<OrderStatus>> closed =
        others.stream().map(OrderStatus::of).filter(word -> word.kind() == CLOSED).findFirst();
    if (closed.isPresent()) {
      return closed;
    }
    return cell.isEmpty()
        ? others.stream()
            .filter(other -> !Placeholders.isPlaceholder(other))
            .findFirst()
            .map(OrderStatus::of)
        : Optional.of(of(cell));
  }

  /**
   * What is known of an order's status beside its 订单关闭原因: nothing, where that tells why it was
   * closed and the status does not say that it is (A98).
   *
   * @param closeReason a cleaned cell
   */
  public static @Nullable Status<OrderStatus> beside(
      String closeReason, @Nullable Status<OrderStatus> status) {
    boolean told =
        !Placeholders.isPlaceholder(closeReason)
            && !NOT_CLOSED.contains(CellText.word(closeReason));
    if (!told || (status != null && status.kind() == CLOSED)) {
      return status;
    }
    String word = status == null ? "" : status.text();
    return new Status<>(UNKNOWN, "%s（关闭原因：%s）".formatted(word, closeReason));
  }
}
