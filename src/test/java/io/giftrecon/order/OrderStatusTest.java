package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "等待买家付款                  | UNPAID         | 等待买家付款",
        "WAIT_BUYER_PAY                | UNPAID         | 等待买家付款",
        "TRADE_NO_CREATE_PAY           | UNPAID         | 等待买家付款",
        "买家已付款，等待卖家发货      | PAID           | 买家已付款，等待卖家发货",
        "买家已付款,等待卖家发货       | PAID           | 买家已付款，等待卖家发货",
        "WAIT_SELLER_SEND_GOODS        | PAID           | 买家已付款，等待卖家发货",
        "卖家部分发货                  | PARTLY_SHIPPED | 卖家部分发货",
        "SELLER_CONSIGNED_PART         | PARTLY_SHIPPED | 卖家部分发货",
        "卖家已发货，等待买家确认      | SHIPPED        | 卖家已发货，等待买家确认",
        "卖家已发货,等待买家确认       | SHIPPED        | 卖家已发货，等待买家确认",
        "WAIT_BUYER_CONFIRM_GOODS      | SHIPPED        | 卖家已发货，等待买家确认",
        "买家已签收                    | SIGNED         | 买家已签收",
        "TRADE_BUYER_SIGNED            | SIGNED         | 买家已签收",
        "交易成功                      | FINISHED       | 交易成功",
        "TRADE_FINISHED                | FINISHED       | 交易成功",
        "交易关闭                      | CLOSED         | 交易关闭",
        "TRADE_CLOSED                  | CLOSED         | 交易关闭",
        "TRADE_CLOSED_BY_TAOBAO        | CLOSED         | 交易关闭"
      })
  void knowsEveryWording(String cell, OrderStatus kind, String shown) {
    assertThat(OrderStatus.of(cell)).isEqualTo(new Status<>(kind, shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"交易成功了", "交易", "卖家已发货", "trade_finished", "已完成", "等待买家付款，", "交易 成功"})
  void anythingElseIsUnknownAndKeptAsItStands(String cell) {
    assertThat(OrderStatus.of(cell)).isEqualTo(new Status<>(OrderStatus.UNKNOWN, cell));
  }

  /** A110. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''       | 交易关闭 | CLOSED",
        "''       | 交易成功 | FINISHED",
        "''       | 已关闭   | UNKNOWN",
        "交易成功 | 交易关闭 | CLOSED",
        "交易关闭 | 交易成功 | CLOSED",
        "交易成功 | 已打印   | FINISHED",
        "交易成功 | ''       | FINISHED"
      })
  void anotherColumnOfTheStatusSpeaksWhereTheOwnIsBlankOrTheOrderIsClosed(
      String own, String other, OrderStatus expected) {
    assertThat(OrderStatus.of(own, List.of(other))).map(Status::kind).contains(expected);
  }

  /** A145. */
  @Test
  void anyOfSeveralOtherColumnsMayTellOfTheClosure() {
    assertThat(OrderStatus.of("交易成功", List.of("交易成功", "", "TRADE_CLOSED")))
        .map(Status::kind)
        .contains(OrderStatus.CLOSED);
    assertThat(OrderStatus.of("", List.of("-", "买家已签收", "交易成功")))
        .map(Status::kind)
        .contains(OrderStatus.SIGNED);
  }

  /** A110, R31. */
  @ParameterizedTest
  @ValueSource(strings = {"", "-", "无"})
  void neitherColumnStatesAnything(String other) {
    assertThat(OrderStatus.of("", List.of(other))).isEmpty();
  }
}
