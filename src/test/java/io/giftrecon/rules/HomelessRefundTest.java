package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RefundKind;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A123: a refund whose number no export knows, and lines that have no number. A140: and numbers
 * that a program has altered.
 */
class HomelessRefundTest {
  private static final String ONE_YUAN = "3508100100000660118";
  private static final String MAIN = "3508200100000660118";
  private static final String UNKNOWN = "3508200100001660118";

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought(ONE_YUAN, MAIN).report("refunds.csv", Rows.NEWEST);
    shop.add(oneYuan(ONE_YUAN, ONE_YUAN));
  }

  private SmallShop unnumbered(String refundStatus) {
    return shop.add(main(MAIN, "").item("8001", "WY").refund(refundStatus, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"退款成功", "买家已经申请退款，等待卖家同意", "退款处理中", ""})
  void theSilenceOfTheReportIsNoProof(String status) {
    unnumbered("").homeless(refund(UNKNOWN, "1", status).item("8001", ""));
    Decision decision = shop.decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    assertThat(decision.reason()).contains("refunds.csv", "子订单编号");
  }

  @Test
  void norIsItOnTheOtherSide() throws IOException {
    SmallShop other = new SmallShop(folder).bought(ONE_YUAN, MAIN).report("r.csv", Rows.NEWEST);
    other.add(oneYuan(ONE_YUAN, "").refund("", null)).add(main(MAIN, MAIN));
    other.homeless(refund(UNKNOWN, "1", "退款成功").item(SmallShop.ONE_YUAN_ITEM, ""));
    assertThat(other.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"卖家拒绝退款", "退款关闭", "退款失败"})
  void whoseOneIsThatPaysNothingBackDoesNotMatter(String status) {
    unnumbered("").homeless(refund(UNKNOWN, "1", status).item("8001", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void norWhoseAnExchangeForNothingIs() {
    unnumbered("").homeless(refund(UNKNOWN, "1", "退款成功").kind(RefundKind.EXCHANGE).amount("0.00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void ofSeveralRowsOfItTheNewestTells() {
    unnumbered("")
        .homeless(refund(UNKNOWN, "1", "退款关闭").item("8001", ""))
        .homeless(refund(UNKNOWN, "1", "买家已经申请退款，等待卖家同意").in("old.csv", "2023-08-31 10:00:00"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @ParameterizedTest
  @CsvSource({
    "8001, '', REFUND_STATE_UNKNOWN",
    "8001, HM, REFUND_STATE_UNKNOWN",
    "'', '', REFUND_STATE_UNKNOWN",
    "'', WY, REFUND_STATE_UNKNOWN",
    "8002, '', RELEASE",
    "8002, WY, RELEASE",
    "'', HM, RELEASE",
  })
  void anotherItemIsAnotherLine(String item, String code, DecisionCode expected) {
    unnumbered("").homeless(refund(UNKNOWN, "1", "退款成功").item(item, code));
    assertThat(shop.code()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-24 11:59:59, RELEASE",
    "2023-08-24 12:00:00, REFUND_STATE_UNKNOWN",
    "'', REFUND_STATE_UNKNOWN"
  })
  void nobodyAppliesBeforeTheyPay(String applied, DecisionCode expected) {
    unnumbered("").homeless(refund(UNKNOWN, "1", "退款成功").applied(applied));
    assertThat(shop.code()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3508200100001660119, true, RELEASE",
    "3508200100001660119, false, REFUND_STATE_UNKNOWN",
    "3508200100001660118, true, REFUND_STATE_UNKNOWN",
    "3508200100000660118-2, true, REFUND_STATE_UNKNOWN",
  })
  void anotherEndingIsAnotherBuyerWhereEndingsAreBelieved(
      String number, boolean believed, DecisionCode expected) {
    unnumbered("").homeless(refund(number, "1", "退款成功").item("8001", ""));
    assertThat((believed ? shop.believingEndings() : shop).code()).isEqualTo(expected);
  }

  @Test
  void aLineWithANumberHasTheRefundsOfThatNumber() {
    shop.add(main(MAIN, MAIN).refund("", null));
    shop.homeless(refund(UNKNOWN, "1", "退款成功").item("8001", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @ParameterizedTest
  @CsvSource({
    "退款关闭, 2023-09-01 10:00:00, RELEASE",
    "买家已经申请退款，等待卖家同意, 2023-09-01 10:00:00, RELEASE",
    "买家已经申请退款，等待卖家同意, 2023-09-01 10:00:01, REFUND_STATE_UNKNOWN",
    "退款成功, 2023-08-31 10:00:00, REFUND_STATE_UNKNOWN",
  })
  void theSameRefundUnderItsOrderInAnotherReportHasItsPlaceIfThatTellsAsMuch(
      String status, String asOf, DecisionCode expected) {
    unnumbered("").add(refund(MAIN, "1", "退款关闭").item("8001", ""));
    shop.homeless(refund(UNKNOWN, "1", status).item("8001", "").in("other.csv", asOf));
    assertThat(shop.code()).isEqualTo(expected);
  }

  @Test
  void anotherRefundBesideTheOneThatHasItsPlace() {
    unnumbered("").add(refund(MAIN, "1", "退款关闭").item("8001", ""));
    shop.homeless(refund(UNKNOWN, "2", "退款成功").item("8001", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-01 10:00:00, RELEASE",
    "2023-09-01 10:00:01, REFUND_STATE_UNKNOWN",
  })
  void theLinesOwnWordTellsOfWhatWasAppliedForBefore(String applied, DecisionCode expected) {
    unnumbered("没有申请退款")
        .homeless(
            refund(UNKNOWN, "1", "退款成功").applied(applied).in("new.csv", "2023-09-01 12:00:00"));
    assertThat(shop.code()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3508200100000660000",
        "3508200100000660100",
        "3508200100000659968",
        "TB3508200100000660118",
        "3508200100000660118-1",
        "3508200100000660118_2",
        "3508-2001-0000-0660-118",
      })
  void aNumberThatAProgramAlteredMayBeThatOfTheLine(String number) {
    shop.add(main(MAIN, MAIN).item("8001", "WY").refund("没有申请退款", null));
    shop.homeless(refund(number, "1", "退款成功"));
    Decision decision = shop.decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    assertThat(decision.reason()).contains("refunds.csv", "走了样");
  }

  @Test
  void soIsOneThatNinesCarryTo() throws IOException {
    String line = "3508200100999999618";
    SmallShop nines = new SmallShop(folder).bought(ONE_YUAN, line).report("r.csv", Rows.NEWEST);
    nines.add(oneYuan(ONE_YUAN, ONE_YUAN)).add(main(line, line).refund("", null));
    nines.homeless(refund("3508200101000000000", "1", "退款成功"));
    assertThat(nines.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3508200100000650000", "35082001000006601180", "3508200100000660110-1"})
  void anotherNumberIsThatOfAnotherOrder(String number) {
    shop.add(main(MAIN, MAIN).refund("", null)).homeless(refund(number, "1", "退款成功"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @ParameterizedTest
  @CsvSource({"8002, 2023-08-30 10:00:00", "8001, 2023-08-23 10:00:00"})
  void soIsWhatItsItemOrItsTimeTellsApart(String item, String applied) {
    shop.add(main(MAIN, MAIN).item("8001", "WY").refund("", null));
    shop.homeless(refund(MAIN + "-1", "1", "退款成功").item(item, "").applied(applied));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }
}
