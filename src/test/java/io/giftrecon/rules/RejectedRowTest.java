package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.order;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RejectedRow;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R32: a rejected row casts doubt on its order. */
class RejectedRowTest {
  private static final String REJECTED_AT = "2023-08-31 10:00:00";
  private static final String BEFORE = "2023-08-30 10:00:00";
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "102"));
  }

  @Test
  void aRejectedRefundRowIsNamedByFileAndLine() {
    shop.add(main("901", "901")).add(rejected(RejectedRow.Kind.REFUND, "901", "", "7"));
    Decision decision = shop.decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.ROW_REJECTED);
    assertThat(decision.reason()).contains("主商品订单", "bad.csv 第 ", "退款的申请时间");
    assertThat(decision.basis()).startsWith("R32、R26；bad.csv（2023-08-31 10:00:00）");
  }

  @Test
  void anOrderIsKnownByEachOfItsLines() {
    shop.add(main("901", "901")).add(rejected(RejectedRow.Kind.REFUND, "102", "", "7"));
    assertThat(shop.decision().reason()).contains("1元订单");
  }

  @Test
  void aNewerRowOfTheSameRefundReplacesIt() {
    shop.add(main("901", "901"))
        .add(rejected(RejectedRow.Kind.REFUND, "901", "", "7"))
        .add(refund("901", "7", "退款关闭"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** A41: under one 退款编号 a file may tell of several goods. */
  @Test
  void anotherRowOfTheSameFileIsTheSameRefundWhereItNamesTheLine() {
    shop.add(main("901", "901")).add(rejected(RejectedRow.Kind.REFUND, "901", "901", "7"));
    assertThat(shop.again().add(later()).code()).isEqualTo(DecisionCode.ROW_REJECTED);
    assertThat(shop.again().add(later().of("902")).code()).isEqualTo(DecisionCode.ROW_REJECTED);
    assertThat(shop.again().add(later().of("901")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** A41, A141. */
  @Test
  void aNewerFileReplacesAsManyRowsAsItHas() {
    shop.add(main("901", "901"))
        .add(rejected(RejectedRow.Kind.REFUND, "901", "", "7"))
        .add(later())
        .add(refund("901", "7", "退款关闭"));
    assertThat(shop.code()).isEqualTo(DecisionCode.ROW_REJECTED);
    assertThat(shop.add(refund("901", "7", "卖家拒绝退款")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void anotherRefundDoesNot() {
    shop.add(main("901", "901"))
        .add(rejected(RejectedRow.Kind.REFUND, "901", "", "7"))
        .add(refund("901", "8", "退款关闭"));
    assertThat(shop.code()).isEqualTo(DecisionCode.ROW_REJECTED);
  }

  @Test
  void anOlderRowOfTheLineDoesNotDecideInItsPlace() {
    shop.add(main("901", "901").in("old.csv", BEFORE))
        .add(rejected(RejectedRow.Kind.LINE, "901", "901", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.ROW_REJECTED);
  }

  @Test
  void aNewerRowOfTheSameLineReplacesIt() {
    shop.add(main("901", "901")).add(rejected(RejectedRow.Kind.LINE, "901", "901", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void aRowOfAnotherKindDoesNot() {
    shop.add(main("901", "901")).add(rejected(RejectedRow.Kind.ORDER, "901", "", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.ROW_REJECTED);
    shop.add(order("orders.csv", Rows.NEWEST, "901", "交易成功"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void theOrderOfTheDoubtsNamesTheCode() {
    shop.add(main("901", "901").refund("", null))
        .add(rejected(RejectedRow.Kind.REFUND, "901", "", "7"));
    assertThat(shop.decision().reasons())
        .extracting(reason -> reason.code())
        .containsExactly(DecisionCode.ROW_REJECTED, DecisionCode.REFUND_STATE_UNKNOWN);
  }

  /** Where a row is cut off, nobody knows which of its numbers is the refund's. */
  @Test
  void aRefundRowThatIsCutOffIsOfAnyRefundItNames() {
    shop.add(main("901", "901"))
        .add(refund("901", "7", "退款关闭").in("r1.csv", BEFORE))
        .add(cutOff("7"));
    assertThat(shop.again().code()).isEqualTo(DecisionCode.ROW_REJECTED);
    assertThat(shop.add(refund("901", "7", "退款关闭")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** A row of the same file, behind the rejected one. */
  private static Rows.RefundBuilder later() {
    return refund("901", "7", "退款关闭").in("bad.csv", REJECTED_AT);
  }

  private static RejectedRow cutOff(String number) {
    return new RejectedRow(
        Rows.source("bad.csv", REJECTED_AT),
        RejectedRow.Kind.REFUND,
        Set.of(number),
        "",
        "",
        "",
        "只有 2 列");
  }

  private static RejectedRow rejected(
      RejectedRow.Kind kind, String number, String line, String refundNo) {
    return new RejectedRow(
        Rows.source("bad.csv", REJECTED_AT),
        kind,
        Set.of(number),
        line,
        refundNo,
        "退款的申请时间",
        "不是时间");
  }
}
