package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rules.Rows.LineBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows without 子订单编号 say where another export numbers the lines of their order. */
class UnnumberedRowTest {
  private static final String OLDER = "2023-08-31 12:00:00";
  private static final String OLDEST = "2023-08-30 12:00:00";
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
  }

  /** R31, R42: a row whose line is certain is a row of that line. */
  @Nested
  class A20JoinsTheNumberedLine {
    @ParameterizedTest
    @CsvSource({
      "退款成功, 100.00, MAIN_REFUNDED",
      "买家已经申请退款，等待卖家同意, 100.00, MAIN_REFUNDING",
      "没有申请退款, 0.00, RELEASE",
      "退款到哪里去了, 100.00, UNKNOWN_STATUS"
    })
    void withItsNewerWord(String word, String amount, DecisionCode code) {
      shop.add(numbered("9011")).add(newer().refund(word, amount));
      assertThat(shop.code()).isEqualTo(code);
    }

    @Test
    void withASuccessThatNeverUnHappens() {
      shop.add(main("901", "9011")).add(older().refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }

    @Test
    void withAClosedOrderThatNeverUnHappens() {
      shop.add(main("901", "9011")).add(older().status("交易关闭"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_CLOSED);
    }

    @Test
    void butNotWithAnOlderWordThatANewerOneReplaces() {
      shop.add(main("901", "9011")).add(older().refund("买家已经申请退款，等待卖家同意", null));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void andTheLineKeepsItsNumber() {
      shop.add(numbered("9011")).add(newer());
      assertThat(shop.decision().main().orElseThrow().subOrder()).isEqualTo("9011");
    }

    @Test
    void aLineOfItsOwnWasPaidWhenItsOrderWas() {
      shop.add(numbered("9011").item("8009", "").status("交易关闭")).add(newer().paidAt(""));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void whatOnlyTheOtherOfTwoItemsSaysIsNotItsWord() {
      shop.add(numbered("9011")).add(numbered("9012").item("8009", ""));
      shop.add(newer().item("8009", "").refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void aRowThatNamesNoItemIsOfTheOnlyLine() {
      shop.add(numbered("9011")).add(newer().item("", "").title("").refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    }
  }

  /** R30: a row whose line cannot be told leaves every line in doubt that it may be of. */
  @Nested
  class A83DoubtsEveryLineItMayBeOf {
    @ParameterizedTest
    @ValueSource(strings = {"退款成功", "买家已经申请退款，等待卖家同意", "退款到哪里去了"})
    void ofTwoLinesAlike(String word) {
      shop.add(numbered("9011")).add(numbered("9012")).add(newer().refund(word, "100.00"));
      Decision decision = shop.add(newer()).decision();
      assertThat(decision.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
      assertThat(decision.reason()).contains("newer.csv", "没有子订单编号");
      assertThat(decision.basis()).isEqualTo("R30、R26；newer.csv（2023-09-01 10:00:00）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有申请退款", "退款关闭", "卖家拒绝退款", ""})
    void butNotByAWordThatStopsNothing(String word) {
      shop.add(numbered("9011")).add(numbered("9012")).add(newer().refund(word, "0.00"));
      assertThat(shop.add(newer()).code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void alsoWhereOneOfThemIsNotInTheFile() {
      shop.add(numbered("9011")).add(numbered("9012")).add(newer().refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    }

    @Test
    void notWhereOneOfThemIsKnownToBeTheOne() {
      shop.add(numbered("9011").refund("退款成功", "100.00")).add(numbered("9012"));
      shop.add(newer().refund("退款成功", "100.00")).add(newer());
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void notWhereARefundRowKnowsTheOne() {
      shop.add(numbered("9011")).add(numbered("9012"));
      shop.add(refund("9011", "1", "退款成功"));
      shop.add(newer().refund("退款成功", "100.00")).add(newer());
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void asManyLinesAsThereAreSuchRows() {
      shop.add(numbered("9011").refund("退款成功", "100.00"));
      shop.add(numbered("9012")).add(numbered("9013"));
      shop.add(newer().refund("退款成功", "100.00"));
      shop.add(newer().refund("退款成功", "100.00")).add(newer());
      assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    }

    @Test
    void anOlderRowInProgressSaysNothingMore() {
      shop.add(main("901", "9011")).add(main("901", "9012"));
      shop.add(older().refund("买家已经申请退款，等待卖家同意", null)).add(older());
      assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    }

    @Test
    void anOlderSuccessStillDoes() {
      shop.add(main("901", "9011")).add(main("901", "9012"));
      shop.add(older().refund("退款成功", "100.00")).add(older());
      assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    }

    @Test
    void ofItsItemWhoseOtherFactsDiffer() {
      shop.add(numbered("9011").attributes("红"));
      shop.add(newer().attributes("蓝").refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    }

    @Test
    void whereNoExportNumbersThemToo() {
      shop.add(newer().attributes("红"));
      shop.add(older().attributes("蓝").refund("退款成功", "100.00"));
      assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    }
  }

  private static LineBuilder numbered(String subOrder) {
    return main("901", subOrder).in("numbered.csv", OLDER);
  }

  private static LineBuilder newer() {
    return main("901", "").in("newer.csv", Rows.NEWEST);
  }

  private static LineBuilder older() {
    return main("901", "").in("older.csv", OLDEST);
  }
}
