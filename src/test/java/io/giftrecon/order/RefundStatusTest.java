package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundStatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "没有申请退款                   | NONE      | 没有申请退款",
        "NO_REFUND                      | NONE      | 没有申请退款",
        "无退款                         | NONE      | 没有申请退款",
        "无退款申请                     | NONE      | 没有申请退款",
        "未申请退款                     | NONE      | 没有申请退款",
        "/                              | NONE      | 没有申请退款",
        "''                             | UNSTATED  | ''",
        "买家已经申请退款，等待卖家同意 | APPLIED   | 买家已经申请退款，等待卖家同意",
        "买家已经申请退款,等待卖家同意  | APPLIED   | 买家已经申请退款，等待卖家同意",
        "WAIT_SELLER_AGREE              | APPLIED   | 买家已经申请退款，等待卖家同意",
        "卖家已经同意退款,等待买家退货  | AGREED    | 卖家已经同意退款，等待买家退货",
        "WAIT_BUYER_RETURN_GOODS        | AGREED    | 卖家已经同意退款，等待买家退货",
        "买家已经退货，等待卖家确认收货 | RETURNED  | 买家已经退货，等待卖家确认收货",
        "WAIT_SELLER_CONFIRM_GOODS      | RETURNED  | 买家已经退货，等待卖家确认收货",
        "(同意退款,待打款)              | PAYING    | (同意退款，待打款)",
        "（同意退款，待打款）           | PAYING    | (同意退款，待打款)",
        "同意退款，待打款               | PAYING    | (同意退款，待打款)",
        "卖家拒绝退款                   | REFUSED   | 卖家拒绝退款",
        "SELLER_REFUSE_BUYER            | REFUSED   | 卖家拒绝退款",
        "退款关闭                       | CLOSED    | 退款关闭",
        "CLOSED                         | CLOSED    | 退款关闭",
        "退款失败                       | FAILED    | 退款失败",
        "退款成功                       | SUCCEEDED | 退款成功",
        "SUCCESS                        | SUCCEEDED | 退款成功"
      })
  void knowsEveryWording(String cell, RefundStatus kind, String shown) {
    assertThat(RefundStatus.of(cell)).isEqualTo(new Status<>(kind, shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"退款", "申请退款", "没有申请退款！", "平台介入中", "success"})
  void anythingElseIsUnknownAndKeptAsItStands(String cell) {
    assertThat(RefundStatus.of(cell)).isEqualTo(new Status<>(RefundStatus.UNKNOWN, cell));
  }

  @Test
  void whatMayStillGoEitherWayWaits() {
    assertThat(those(RefundStatus::inProgress))
        .containsExactlyInAnyOrder(
            RefundStatus.APPLIED, RefundStatus.AGREED, RefundStatus.RETURNED, RefundStatus.PAYING);
  }

  @Test
  void whatTheMerchantAgreedToCounts() {
    assertThat(those(RefundStatus::agreedTo))
        .containsExactlyInAnyOrder(
            RefundStatus.AGREED,
            RefundStatus.RETURNED,
            RefundStatus.PAYING,
            RefundStatus.SUCCEEDED);
  }

  private static Set<RefundStatus> those(Predicate<RefundStatus> property) {
    return EnumSet.allOf(RefundStatus.class).stream().filter(property).collect(Collectors.toSet());
  }
}
