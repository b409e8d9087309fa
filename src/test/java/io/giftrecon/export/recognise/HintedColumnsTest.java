package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.Encoding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A104, A110, A117: columns that programs call otherwise than 千牛 does. */
class HintedColumnsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "交易状态",
        "子订单状态",
        "状态",
        "当前状态",
        "订单状态(子订单)",
        "订單狀態",
        "order_status",
        "淘宝订单状态 ",
        "sub_status",
        "orderState",
        "status_desc",
        "platform_status",
        "订单状态名称"
      })
  void isTheStatusOfAnOrder(String title) {
    assertThat(Column.namedOrHinted(title)).contains(Column.STATUS_HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "售后状态",
        "退货状态",
        "维权状态",
        "退换货状态",
        "争议状态",
        "售後狀態",
        "退款进度",
        "dispute_status",
        "退款服务状态",
        "refund_type",
        "售后服务",
        "退款时间"
      })
  void isTheStateOfARefund(String title) {
    assertThat(Column.namedOrHinted(title)).contains(Column.REFUND_HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "货物状态",
        "发货状态",
        "订单打印状态",
        "物流状态",
        "支付状态",
        "退货地址",
        "支持退换货",
        "评价状态",
        "state",
        "receiver_state",
        "可退款金额",
        "是否支持退款",
        "can_refund",
        "refundable",
        "售后电话",
        "退款地址"
      })
  void isNeither(String title) {
    assertThat(Column.namedOrHinted(title)).isEmpty();
  }

  /** A117. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "refund_id,tid,oid,status,created,refund_fee,special_refund_type",
        "refundId,tid,oid,status,created,refundFee,specialRefundType",
        "REFUND_ID,TID,OID,STATUS,CREATED,REFUND_FEE,SPECIAL_REFUND_TYPE",
        "RefundId,Tid,Oid,Status,Created,RefundFee,SpecialRefundType"
      })
  void refundsAreTheSameHoweverTheirTitlesAreSpelled(String titles) {
    assertThat(CsvSchema.of(Encoding.UTF_8, ',', 1, List.of(titles.split(","))))
        .hasValueSatisfying(
            schema -> {
              assertThat(schema.kind()).isEqualTo(FileKind.REFUNDS);
              assertThat(schema.columns().keySet())
                  .containsExactlyInAnyOrder(
                      Column.REFUND_NO,
                      Column.ORDER_NO,
                      Column.SUB_ORDER_NO,
                      Column.REFUND_STATUS,
                      Column.APPLIED_AT,
                      Column.REFUND_AMOUNT,
                      Column.SPECIAL_REFUND);
            });
  }

  /** A117. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tid,oid,ouid,status,pay_time,num_iid,refund_status,refund_id,is_service_order",
        "tid,oid,ouid,status,payTime,numIid,refundStatus,refundId,isServiceOrder",
        "TID,OID,OUID,STATUS,PAY_TIME,NUM_IID,REFUND_STATUS,REFUND_ID,IS_SERVICE_ORDER"
      })
  void linesAreTheSameHoweverTheirTitlesAreSpelled(String titles) {
    assertThat(CsvSchema.of(Encoding.UTF_8, ',', 1, List.of(titles.split(","))))
        .hasValueSatisfying(
            schema ->
                assertThat(schema.columns().keySet())
                    .contains(
                        Column.STATUS,
                        Column.PAID_AT,
                        Column.ITEM_ID,
                        Column.REFUND_STATUS,
                        Column.LINE_REFUND_NO,
                        Column.SERVICE));
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
