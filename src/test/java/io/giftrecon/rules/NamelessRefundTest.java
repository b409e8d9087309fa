package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.release.DecisionCode;
import io.giftrecon.rules.Rows.RefundBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R33, A21: refunds without 退款编号, and without 退款的申请时间. */
class NamelessRefundTest {
  private static final String OLDER = "2023-08-31 12:00:00";
  private static final String IN_PROGRESS = "买家已经申请退款，等待卖家同意";
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901");
    shop.add(oneYuan("101", "101")).add(main("901", "901").in("lines.csv", "2023-08-30 12:00:00"));
  }

  @Test
  void twoRowsOfOneFileWithoutATimeAreTwoRefunds() {
    shop.add(nameless(IN_PROGRESS).applied("")).add(nameless("退款关闭").applied(""));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDING);
  }

  @Test
  void theirAmountsAddUp() {
    shop.add(nameless("退款成功").applied("").amount("50.00"));
    shop.add(nameless("退款成功").applied("").amount("50.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void aRowOfAnotherFileIsTheSameRefund() {
    shop.add(nameless("退款成功").applied("").amount("50.00").in("older.csv", OLDER));
    shop.add(nameless("退款成功").applied("").amount("50.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  @Test
  void soIsOneThatHasANumber() {
    shop.add(refund("901", "1", "退款成功").amount("50.00").in("older.csv", OLDER));
    shop.add(nameless("退款成功").applied("").amount("50.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  @Test
  void andItsNewerWordCounts() {
    shop.add(refund("901", "1", IN_PROGRESS).in("older.csv", OLDER));
    shop.add(nameless("退款关闭"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-08-26 10:00:00", "2023-08-24 10:00:00"})
  void anotherTimeIsAnotherRefund(String time) {
    shop.add(refund("901", "1", "退款成功").amount("50.00").in("older.csv", OLDER));
    shop.add(nameless("退款成功").applied(time).amount("50.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void anotherAmountWithoutATimeIsAnotherRefund() {
    shop.add(refund("901", "1", "退款成功").amount("40.00").in("older.csv", OLDER));
    shop.add(nameless("退款成功").applied("").amount("60.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void whatSucceededIsNotInProgressLater() throws IOException {
    SmallShop small = new SmallShop(folder, "  small-refund: 60\n").bought("101", "901");
    small.add(oneYuan("101", "101")).add(main("901", "901"));
    small.add(nameless("退款成功").applied("").amount("50.00").in("older.csv", OLDER));
    small.add(nameless(IN_PROGRESS).applied("").amount("50.00"));
    assertThat(small.code()).isEqualTo(DecisionCode.MAIN_REFUNDING);
  }

  @Test
  void oneInProgressWithoutATimeMayBeTheNewest() {
    shop.add(refund("901", "1", "退款关闭")).add(refund("901", "2", IN_PROGRESS).applied(""));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDING);
  }

  @Test
  void twoRowsOfOneTimeAndItemAreOneRefund() {
    shop.add(nameless("退款成功").amount("50.00")).add(nameless("退款成功").amount("50.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  private static RefundBuilder nameless(String status) {
    return refund("901", "", status);
  }
}
