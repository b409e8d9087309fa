package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.order;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RefundKind;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R30, R42, R44: what is known of the refunds of a line. */
class RefundStateTest {
  private static final String OLDER = "2023-08-30 09:05:00";
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
  }

  @Nested
  class R30IsARefundStateKnown {
    @ParameterizedTest
    @ValueSource(strings = {"没有申请退款", "NO_REFUND", "无退款", "无退款申请", "未申请退款", "/", "退款关闭"})
    void byItsOwnKnownWord(String word) {
      shop.add(main("901", "901").refund(word, null));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void byNothingWhereTheColumnIsBlankAndThereIsNoReport() {
      shop.add(main("901", "901").refund("", null));
      Decision decision = shop.decision();
      assertThat(decision.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
      assertThat(decision.reason()).contains("主商品订单", "lines.csv", "退款状态");
      assertThat(decision.basis()).isEqualTo("R30、R26；lines.csv（2023-09-01 10:00:00）");
    }

    @Test
    void theSameOnTheOtherSide() throws IOException {
      SmallShop other = new SmallShop(folder).bought("101", "901");
      other.add(oneYuan("101", "101").refund("", null)).add(main("901", "901").refund("", null));
      assertThat(other.decision().reason()).contains("1元订单").contains("主商品订单");
    }

    @ParameterizedTest
    @CsvSource({
      "2023-09-01 10:00:00, RELEASE",
      "2023-09-02 10:00:00, RELEASE",
      "2023-08-31 10:00:00, RELEASE",
      "2023-08-31 09:59:59, REFUND_STATE_UNKNOWN",
      "2023-08-31 00:00:00, RELEASE",
      "2023-08-30 00:00:00, REFUND_STATE_UNKNOWN"
    })
    void byTheSilenceOfAReportThatIsAtMostADayOlder(String report, DecisionCode code) {
      shop.add(main("901", "901").refund("", null)).report("refunds.csv", report);
      assertThat(shop.code()).isEqualTo(code);
    }

    @Test
    void byRefundRowsWithAKnownStatus() {
      shop.add(main("901", "901").refund("", null)).add(refund("901", "1", "退款关闭"));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void neverByARefundRowWithoutOne() {
      shop.add(main("901", "901")).add(refund("901", "1", "")).report("refunds.csv", Rows.NEWEST);
      assertThat(shop.decision().code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
      assertThat(shop.decision().reason()).contains("refunds.csv");
    }

    /** A92: the row contradicts itself, unless a newer one of the line says it plainly. */
    @ParameterizedTest
    @CsvSource({
      "没有申请退款, 100.00, REFUND_STATE_UNKNOWN",
      "没有申请退款, 0.00, RELEASE",
      "'', 100.00, REFUND_STATE_UNKNOWN",
      "退款关闭, 100.00, RELEASE"
    })
    void neverByAnAmountThatNobodyExplains(String word, String amount, DecisionCode code) {
      shop.add(main("901", "901").refund(word, amount)).report("refunds.csv", Rows.NEWEST);
      assertThat(shop.code()).isEqualTo(code);
      if (code == DecisionCode.REFUND_STATE_UNKNOWN) {
        assertThat(shop.decision().reason()).contains("写了退款金额，却没有写是什么退款");
      }
      shop.add(main("901", "901").in("z.csv", "2023-09-01 10:30:00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void anUnknownWordIsTheBusinessOfR14() {
      shop.add(main("901", "901").refund("天知道", null));
      assertThat(shop.code()).isEqualTo(DecisionCode.UNKNOWN_STATUS);
    }

    /** R26 decides first. */
    @Test
    void nothingIsAskedOfWhatIsNotReleasedAnyway() {
      shop.add(main("901", "901").refund("", null).status("买家已签收"));
      assertThat(shop.code()).isEqualTo(DecisionCode.WAIT_RELEASE_POINT);
    }

    /** R25: such a line ranks as an unknown one. */
    @Test
    void aLineThatIsSureIsTakenFirst() throws IOException {
      shop.bought("902").add(main("901", "901").refund("", null));
      shop.add(main("902", "902").paidAt("2023-08-25 12:00:00").status("买家已签收"));
      assertThat(shop.decision().main().orElseThrow().subOrder()).isEqualTo("902");
    }
  }

  @Nested
  class R42NewestEvidenceAndASuccessStays {
    @Test
    void aNewerLineReportChangesTheLatestRefund() {
      shop.add(refund("901", "1", "退款关闭").in("r.csv", OLDER))
          .add(main("901", "901").refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    /** A84: the success of a price protection must not hide that the goods are going back. */
    @ParameterizedTest
    @CsvSource({
      "'买家已经申请退款，等待卖家同意', MAIN_REFUNDING",
      "退款到哪里去了, UNKNOWN_STATUS",
      "退款关闭, RELEASE",
      "没有申请退款, RELEASE"
    })
    void aNewerOpenWordBesideASuccessIsThatOfAFurtherRefund(String word, DecisionCode code) {
      shop.add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR).in("r.csv", OLDER))
          .add(main("901", "901").refund(word, null));
      assertThat(shop.code()).isEqualTo(code);
    }

    @Test
    void aSuccessThatOnlyTheLineToldIsShownUnlessALaterRefundRuns() {
      shop.add(main("901", "901").in("old.csv", OLDER).refund("退款成功", "10.00"))
          .add(main("901", "901"));
      shop.add(refund("901", "1", "退款关闭"));
      assertThat(shownStatus()).isEqualTo("退款成功");
      shop.add(refund("901", "2", "WAIT_SELLER_AGREE").applied("2023-08-26 10:00:00"));
      assertThat(shownStatus()).isEqualTo("买家已经申请退款，等待卖家同意");
    }

    private String shownStatus() {
      return shop.pair().records().get(0).main().line().refunds().shownStatus();
    }

    @Test
    void theLargerSumCounts() {
      shop.add(refund("901", "1", "退款成功").amount("40.00").in("r.csv", OLDER))
          .add(main("901", "901").refund("退款成功", "60.00"));
      assertThat(shop.decision().code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
      assertThat(shop.decision().reason()).contains("60.00");
    }

    @Test
    void noRefundNeverOutweighsARefundRow() {
      shop.add(refund("901", "1", "退款成功").in("r.csv", OLDER)).add(main("901", "901"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    @Test
    void aRefundRowThatSucceededOnceStaysSo() {
      shop.add(refund("901", "1", "退款成功").in("r1.csv", OLDER))
          .add(refund("901", "1", "退款关闭").in("r2.csv", Rows.NEWEST))
          .add(main("901", "901"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    @Test
    void aSuccessThatOnlyAnOlderLineReportToldStays() {
      shop.add(main("901", "901").in("old.csv", OLDER).refund("退款成功", "100.00"))
          .add(main("901", "901").in("new.csv", Rows.NEWEST))
          .add(refund("901", "1", "退款关闭"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    @Test
    void anOlderLineReportDoesNotChangeANewerRefund() {
      shop.add(main("901", "901").in("old.csv", OLDER).refund("买家已经申请退款，等待卖家同意", null))
          .add(refund("901", "1", "退款关闭"));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void whatWasClosedOnceStaysClosed() {
      shop.add(main("901", "901").in("old.csv", OLDER).status("交易关闭"))
          .add(main("901", "901").in("new.csv", Rows.NEWEST));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_CLOSED);
    }

    @Test
    void anOlderOrderReportClosesToo() {
      shop.add(order("orders.csv", OLDER, "901", "交易关闭")).add(main("901", "901"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_CLOSED);
    }

    @Test
    void thatAnOrderIsAPresaleIsTakenFromAnyExport() {
      shop.add(main("901", "901").in("old.csv", OLDER).presale("是", null).status("等待买家付款"))
          .add(main("901", "901").in("new.csv", Rows.NEWEST).presale("否", null).status("天知道"));
      assertThat(shop.pair().records()).isEmpty();
    }
  }

  @Nested
  class R41KindsOfRefund {
    @Test
    void aMinorKindLeavesTheLineWhatItIs() {
      shop.add(main("901", "901"))
          .add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
      Decision decision = shop.decision();
      assertThat(decision.code()).isEqualTo(DecisionCode.RELEASE);
      assertThat(decision.reason()).contains("1 5.00 元");
      assertThat(decision.basis()).contains("R41");
    }

    @Test
    void itStillAddsUpInAFullRefund() {
      shop.add(main("901", "901"))
          .add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR))
          .add(refund("901", "2", "退款成功").amount("95.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    @Test
    void whatTheLineItselfTellsBeyondIsOfNoMinorKind() {
      shop.add(main("901", "901").refund("退款成功", "50.00"))
          .add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    }

    @Test
    void anExchangeForNothingIsNoRefund() {
      shop.add(main("901", "901"))
          .add(refund("901", "1", "买家已经申请退款，等待卖家同意").amount("0.00").kind(RefundKind.EXCHANGE));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void anExchangeWithAnAmountIsOne() {
      shop.add(main("901", "901"))
          .add(refund("901", "1", "退款成功").amount("30.00").kind(RefundKind.EXCHANGE));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    }

    @ParameterizedTest
    @CsvSource({
      "0, 0.00, RELEASE",
      "0, 0.01, MAIN_PARTIAL_REFUND",
      "5, 5.00, RELEASE",
      "5, 5.01, MAIN_PARTIAL_REFUND",
      "20%, 20.00, RELEASE",
      "20%, 20.01, MAIN_PARTIAL_REFUND"
    })
    void aSmallSumLeavesTheLineWhatItIs(String policy, String amount, DecisionCode code)
        throws IOException {
      SmallShop other = new SmallShop(folder, "  small-refund: " + policy + "\n");
      other.bought("101", "901").add(oneYuan("101", "101")).add(main("901", "901"));
      other.add(refund("901", "1", "退款成功").amount(amount));
      assertThat(other.code()).isEqualTo(code);
    }

    @Test
    void anAmountThatNobodyStatesIsNotSmall() {
      shop.add(main("901", "901")).add(refund("901", "1", "退款成功").amount(null));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    }
  }

  @Nested
  class R44ARefundAndItsLine {
    @BeforeEach
    void twoLinesOfOneOrder() {
      shop.add(main("901", "901").item("8001", "A")).add(main("901", "902").item("8002", "B"));
    }

    @Test
    void theItemDecidesBeforeTheNumber() {
      shop.add(refund("901", "1", "退款成功").item("8002", ""));
      assertThat(refunded()).containsExactly("902");
    }

    @Test
    void theCodeDecidesBeforeTheNumber() {
      shop.add(refund("901", "1", "退款成功").item("", "B"));
      assertThat(refunded()).containsExactly("902");
    }

    @Test
    void theNumberDecidesWhereNothingElseDoes() {
      shop.add(refund("902", "1", "退款成功"));
      assertThat(refunded()).containsExactly("902");
    }

    @Test
    void itemAndCodeThatContradictEachOtherHoldEveryCandidate() {
      shop.add(refund("901", "1", "退款成功").item("8001", "B"));
      assertThat(refunded()).isEmpty();
      assertThat(held()).containsExactly("901", "902");
    }

    @Test
    void anItemDecidesBeforeTheNumberOfAnotherLine() {
      shop.add(refund("902", "1", "退款成功").item("8001", "A"));
      assertThat(refunded()).containsExactly("901");
    }

    @Test
    void aNumberWhoseLineIsOfAnotherItemHoldsEveryCandidate() {
      shop.add(refund("902", "1", "退款成功").item("8009", ""));
      assertThat(held()).containsExactly("901", "902");
      assertThat(shop.pair().breaks().get(0).detail()).contains("901、902");
    }

    @Test
    void aMadeUpNumberIsNeverMatchedByEquality() throws IOException {
      SmallShop old = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
      old.add(main("901", "").item("", "A")).add(main("901", "").item("", "B"));
      old.add(refund("901", "1", "退款成功").item("", "B"));
      assertThat(
              old.pair().lines().stream()
                  .filter(line -> line.refunds().succeeded())
                  .map(line -> line.subOrder()))
          .containsExactly("901-2");
    }

    private List<String> refunded() {
      return shop.pair().lines().stream()
          .filter(line -> line.refunds().succeeded())
          .map(line -> line.subOrder())
          .toList();
    }

    private List<String> held() {
      return shop.pair().lines().stream()
          .filter(line -> line.refunds().ambiguous())
          .map(line -> line.subOrder())
          .toList();
    }
  }
}
