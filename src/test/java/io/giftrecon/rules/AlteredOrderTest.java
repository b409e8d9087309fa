package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.order;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A146: orders that another file has under a number that a program has altered. */
class AlteredOrderTest {
  private static final String ONE_YUAN = "3508100100000660118";
  private static final String MAIN = "3508200100000660218";
  private static final String ROUNDED = "3508200100000660000";
  private static final String TO_SEVENTEEN = "3508200100000660200";
  private static final String EARLIER = "2023-08-30 10:00:00";
  private static final String OLDER = "2023-08-29 10:00:00";
  private static final String PAID = "2023-08-24 10:00:00";

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought(ONE_YUAN, MAIN).add(oneYuan(ONE_YUAN, ONE_YUAN));
    shop.add(main(MAIN, MAIN).paidAt(PAID).in("old.csv", EARLIER));
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUNDED, TO_SEVENTEEN})
  void aNewerLineUnderItsRoundingMayBeIt(String number) {
    shop.add(main(number, number).paidAt(PAID).refund("退款成功", "199.00").in("new.csv", Rows.NEWEST))
        .allRounded("new.csv");
    Decision decision = shop.decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    assertThat(decision.reason()).contains("new.csv", "走了样");
  }

  @Test
  void soMayANewerOrder() {
    shop.add(order("new.csv", Rows.NEWEST, ROUNDED, "交易关闭")).allRounded("new.csv");
    assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void anOlderRowOrOneOfOtherGoodsOrOfAnotherTimeIsNot() {
    shop.add(main(ROUNDED, ROUNDED).paidAt(PAID).in("a.csv", OLDER))
        .add(main(ROUNDED, ROUNDED).paidAt(PAID).item("77", "X").in("b.csv", Rows.NEWEST))
        .add(main(ROUNDED, ROUNDED).paidAt("2023-08-24 10:01:00").in("c.csv", Rows.NEWEST));
    for (String file : new String[] {"a.csv", "b.csv", "c.csv"}) {
      assertThat(shop.allRounded(file).code()).as(file).isEqualTo(DecisionCode.RELEASE);
    }
  }

  @Test
  void ofAFileWithWholeNumbersNobodyIsAsked() {
    shop.add(main(ROUNDED, ROUNDED).paidAt(PAID).in("new.csv", Rows.NEWEST));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** The gift would go out twice: for the order, and for its rounding. */
  @Test
  void norIsTheRoundingAnOrderOfItsOwn() {
    shop.bought(ROUNDED, "3508100100000660000")
        .add(oneYuan("3508100100000660000", "").in("new.csv", EARLIER))
        .add(main(ROUNDED, ROUNDED).paidAt(PAID).in("new.csv", EARLIER));
    assertThat(shop.again().decide().decisions())
        .extracting(Decision::code)
        .containsExactly(DecisionCode.RELEASE, DecisionCode.RELEASE);
    assertThat(shop.allRounded("new.csv").decide().decisions())
        .extracting(Decision::code)
        .containsExactlyInAnyOrder(DecisionCode.RELEASE, DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TB" + MAIN, MAIN + "-1", "3508-2001-0000-0660-218"})
  void aNumberThatSomethingWasWrittenToMayBeTheOrderItHolds(String dressed) throws IOException {
    SmallShop other = new SmallShop(folder).bought(ONE_YUAN, dressed);
    other.add(oneYuan(ONE_YUAN, ONE_YUAN)).add(main(dressed, dressed));
    assertThat(other.again().code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(other.exportedElsewhere(MAIN).code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void aRefundUnderTheBareNumberMayBeOfADressedOne() throws IOException {
    SmallShop other = new SmallShop(folder).bought(ONE_YUAN, "TB" + MAIN);
    other.add(oneYuan(ONE_YUAN, ONE_YUAN)).add(main("TB" + MAIN, "TB" + MAIN));
    other.report("refunds.csv", Rows.NEWEST).homeless(refund(MAIN, "1", "退款成功"));
    assertThat(other.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void aRefundUnderTheWholeNumberMayBeOfARoundedOne() throws IOException {
    SmallShop other = new SmallShop(folder).bought(ONE_YUAN, ROUNDED);
    other.add(oneYuan(ONE_YUAN, ONE_YUAN)).add(main(ROUNDED, ROUNDED).in("new.csv", Rows.NEWEST));
    other.report("refunds.csv", Rows.NEWEST).homeless(refund(MAIN, "1", "退款成功"));
    assertThat(other.again().code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(other.allRounded("new.csv").code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void anOlderRoundedRowThatTellsOfASuccessIsHeard() {
    shop.add(main(ROUNDED, ROUNDED).paidAt(PAID).refund("退款成功", "199.00").in("a.csv", OLDER))
        .allRounded("a.csv");
    assertThat(shop.code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TB" + MAIN, MAIN + "-1"})
  void whatADressedRowTellsOfARefundMayBeOfTheOrderItHolds(String number) {
    String[] told = {"退款成功", "买家已经申请退款，等待卖家同意"};
    for (String status : told) {
      Decision decision =
          shop.again()
              .dressed(dressed(number).refund(status, "1.00").in("ERP.csv", Rows.NEWEST))
              .decision();
      assertThat(decision.code()).as(status).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
      assertThat(decision.reason()).contains("ERP.csv", "走了样");
    }
    assertThat(shop.again().dressed(dressed(number).status("交易关闭").in("ERP.csv", OLDER)).code())
        .isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
    assertThat(shop.dressed(order("ERP.csv", Rows.NEWEST, number, "交易关闭")).code())
        .isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void aDressedRowThatTellsOfNoneOrIsOfOtherGoodsOrWasSupersededHoldsNothing() {
    Rows.LineBuilder[] rows = {
      dressed("TB" + MAIN).in("ERP.csv", Rows.NEWEST),
      dressed("TB" + MAIN).refund("退款关闭", "0.00").in("ERP.csv", Rows.NEWEST),
      dressed("TB" + MAIN).refund("退款成功", "1.00").item("77", "X").in("ERP.csv", Rows.NEWEST),
      dressed("TB" + MAIN).refund("买家已经申请退款，等待卖家同意", "1.00").in("ERP.csv", OLDER),
      dressed("TB" + ONE_YUAN.replace('1', '2')).refund("退款成功", "1.00").in("ERP.csv", Rows.NEWEST)
    };
    for (Rows.LineBuilder row : rows) {
      assertThat(shop.again().dressed(row).code()).isEqualTo(DecisionCode.RELEASE);
    }
    assertThat(shop.dressed(order("ERP.csv", Rows.NEWEST, "TB" + MAIN, "交易成功")).code())
        .isEqualTo(DecisionCode.RELEASE);
  }

  private static Rows.LineBuilder dressed(String number) {
    return main(number, number).paidAt(PAID);
  }
}
