package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.Encoding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A104, A110: columns that programs call otherwise than 千牛 does. */
class HintedColumnsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"交易状态", "子订单状态", "状态", "当前状态", "订单状态(子订单)", "订單狀態", "order_status", "淘宝订单状态 "})
  void isTheStatusOfAnOrder(String title) {
    assertThat(Column.namedOrHinted(title)).contains(Column.STATUS_HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"售后状态", "退货状态", "维权状态", "退换货状态", "争议状态", "售後狀態", "退款进度", "dispute_status"})
  void isTheStateOfARefund(String title) {
    assertThat(Column.namedOrHinted(title)).contains(Column.REFUND_HINT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"货物状态", "发货状态", "订单打印状态", "物流状态", "支付状态", "退货地址", "支持退换货", "评价状态"})
  void isNeither(String title) {
    assertThat(Column.namedOrHinted(title)).isEmpty();
  }

  @Test
  void aListOfOrdersWithAStatusIsAnOrderReport() {
    assertThat(CsvSchema.of(Encoding.UTF_8, ',', 1, List.of("订单编号", "买家会员名", "收货人姓名", "交易状态")))
        .map(CsvSchema::kind)
        .contains(FileKind.ORDERS);
  }

  /** A111. */
  @ParameterizedTest
  @ValueSource(strings = {"售后状态", "退款金额", "维权状态"})
  void aListOfReceiversWithRefundsIsAnOrderReport(String title) {
    assertThat(CsvSchema.of(Encoding.UTF_8, ',', 1, List.of("订单编号", "收货人姓名", "收货地址", title)))
        .map(CsvSchema::kind)
        .contains(FileKind.ORDERS);
  }
}
