package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A104: refunds of a line in other columns than 退款状态. */
class RefundHintsTest {
  private static Status<RefundStatus> of(List<String> cells) {
    return RefundHints.beside(RefundStatus.of(""), cells);
  }

  @ParameterizedTest
  @CsvSource({"退款成功, SUCCEEDED", "没有申请退款, NONE", "/, NONE", "WAIT_SELLER_AGREE, APPLIED"})
  void aKnownWordIsThatState(String cell, RefundStatus expected) {
    assertThat(of(List.of(cell)).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "售后中",
        "是",
        "1",
        "部分退款",
        "2023-08-25 10:00:00",
        "0.50",
        "未退货",
        "不退",
        "未处理",
        "未发货退款",
        "申请"
      })
  void anyOtherWordIsNoSilence(String cell) {
    assertThat(of(List.of("", cell)).kind()).isEqualTo(RefundStatus.UNKNOWN);
    assertThat(of(List.of("否", cell)).text()).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无",
        "否",
        "0",
        "0.00",
        "0元",
        "正常",
        "NO",
        "--",
        "None",
        "暂无",
        "未申请",
        "未发起售后",
        "没有退款",
        "无退款记录",
        "无售后单",
        "无退换货",
        "无维权",
        "0000-00-00 00:00:00",
        "1970-01-01 08:00:00"
      })
  void nothingIsSaidByAnEmptyWord(String cell) {
    assertThat(of(List.of(cell)).kind()).isEqualTo(RefundStatus.UNSTATED);
  }

  /** A113. */
  @ParameterizedTest
  @CsvSource({
    "没有申请退款, 退款成功, 没有申请退款（退款成功）",
    "NO_REFUND, WAIT_SELLER_AGREE, 没有申请退款（买家已经申请退款，等待卖家同意）",
    "没有申请退款, 退款关闭, 没有申请退款",
    "没有申请退款, 换货, 没有申请退款",
    "没有申请退款, '', 没有申请退款",
    "退款关闭, 退款成功, 退款关闭（退款成功）",
    "卖家拒绝退款, WAIT_SELLER_AGREE, 卖家拒绝退款（买家已经申请退款，等待卖家同意）",
    "退款关闭, 换货, 退款关闭",
    "退款成功, 退款关闭, 退款成功",
    "同意退款，待打款, 退款成功, (同意退款，待打款)"
  })
  void aRowThatContradictsItselfIsNotKnown(String told, String hint, String text) {
    Status<RefundStatus> state = RefundHints.beside(RefundStatus.of(told), List.of("", hint));
    assertThat(state.text()).isEqualTo(text);
    assertThat(state.kind() == RefundStatus.UNKNOWN).isEqualTo(text.contains("（"));
  }

  /** A113: whichever of several columns stands first. */
  @Test
  void oneOfSeveralColumnsMayContradictTheFirst() {
    assertThat(of(List.of("没有申请退款", "否", "退款成功")).kind()).isEqualTo(RefundStatus.UNKNOWN);
    assertThat(of(List.of("否", "退款成功", "没有申请退款")).kind()).isEqualTo(RefundStatus.SUCCEEDED);
  }

  @Test
  void theWeightiestWordIsThatOfMoney() {
    assertThat(RefundHints.weightiest(List.of("否", "true", "没有申请退款", "SUCCESS"))).isEqualTo("退款成功");
    assertThat(RefundHints.weightiest(List.of("没有申请退款", "true"))).isEqualTo("true");
    assertThat(RefundHints.weightiest(List.of("false", "NO_REFUND"))).isEqualTo("没有申请退款");
    assertThat(RefundHints.weightiest(List.of("false", ""))).isEmpty();
  }

  @Test
  void noColumnSaysNothing() {
    assertThat(of(List.of()).kind()).isEqualTo(RefundStatus.UNSTATED);
  }

  /** A111. */
  @ParameterizedTest
  @ValueSource(strings = {"退款成功", "售后中", "是", "WAIT_SELLER_AGREE"})
  void anOrderTellsOfARefund(String cell) {
    assertThat(RefundHints.ofOrder(List.of("", "退款关闭", cell))).isPresent();
  }

  /** A111. */
  @ParameterizedTest
  @ValueSource(strings = {"", "无", "否", "没有申请退款", "退款关闭", "卖家拒绝退款", "0.00"})
  void anOrderTellsOfNone(String cell) {
    assertThat(RefundHints.ofOrder(List.of(cell))).isEmpty();
  }
}
