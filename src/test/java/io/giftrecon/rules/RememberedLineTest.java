package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RefundKind;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.SettledRefund;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R42: a success and a closure that any night told never un-happen. */
class RememberedLineTest {
  @TempDir private Path folder;

  private SmallShop night(Rows.LineBuilder oneYuan, Rows.LineBuilder main) throws IOException {
    return night("", oneYuan, main);
  }

  private SmallShop night(String policy, Rows.LineBuilder oneYuan, Rows.LineBuilder main)
      throws IOException {
    return new SmallShop(folder, policy).bought("101", "901").add(oneYuan).add(main);
  }

  private SmallShop whole() throws IOException {
    return night(oneYuan("101", "101"), main("901", "901"));
  }

  /** A night whose files say nothing of any refund, after others. */
  private SmallShop silentAfter(SmallShop earlier) throws IOException {
    return whole().after(earlier.decide());
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有申请退款", "退款关闭", ""})
  void aFullRefundOfTheMainLineStays(String word) throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "901").refund(word, null));
    Decision decision = tonight.after(told.decide()).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    assertThat(decision.reason()).contains("账本记得主商品订单 901 退款成功（1 100.00 元）", "refunds.csv");
    assertThat(decision.basis()).contains("R42", "refunds.csv（" + Rows.NEWEST + "）");
  }

  @Test
  void itStaysForEverNightAfterNight() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop third = silentAfter(silentAfter(silentAfter(told)));
    assertThat(third.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    assertThat(third.pair().records().get(0).main().line().refunds().shownStatus())
        .isEqualTo("退款成功");
    assertThat(third.pair().records().get(0).main().line().refunds().shownAmount())
        .isEqualTo("100.00");
  }

  @Test
  void nothingIsSaidOfTheLedgerWhileTonightTellsIt() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop again = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    assertThat(again.after(told.decide()).decision().reason()).doesNotContain("账本");
  }

  /** Two applications of one second without a number: the refused one was never the success. */
  @Test
  void norWhereARefusedOneLooksLikeTheOneThatSucceeded() throws IOException {
    SmallShop told = twoNameless(whole());
    Decision again = twoNameless(whole()).after(told.decide()).decision();
    assertThat(again.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    assertThat(again.reason()).isEqualTo(told.decision().reason()).doesNotContain("账本");
  }

  private static SmallShop twoNameless(SmallShop shop) {
    return shop.add(refund("901", "", "退款成功").amount("40.00"))
        .add(refund("901", "", "卖家拒绝退款").item("", "").amount("40.00"));
  }

  @Test
  void aFullRefundStaysFullWhereNobodyStatesThePayableAmountAnyMore() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "901").amounts(1, null));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void theLinesOwnSuccessStaysWithItsAmount() throws IOException {
    SmallShop told = night(oneYuan("101", "101"), main("901", "901").refund("退款成功", "40.00"));
    Decision decision = silentAfter(told).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    assertThat(decision.reason()).contains("40.00", "账本记得主商品订单 901 退款成功（40.00 元）", "lines.csv");
  }

  @Test
  void refundsOfSeveralNightsAddUp() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("40.00"));
    SmallShop tonight = whole().add(refund("901", "2", "退款成功").amount("60.00"));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void theSameRefundIsCountedOnce() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("60.00"));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "901").refund("退款成功", "60.00"));
    tonight.after(told.decide()).add(refund("901", "1", "退款成功").amount("60.00"));
    assertThat(tonight.decision().reason()).contains("60.00");
    SmallShop byTheLineAlone =
        night(oneYuan("101", "101"), main("901", "901").refund("退款成功", "60.00"));
    assertThat(byTheLineAlone.after(tonight.decide()).decision().reason()).contains("60.00");
  }

  @Test
  void aReportThatGoesBackOnItsWordIsNotBelieved() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = whole().add(refund("901", "1", "退款关闭").amount("100.00"));
    Decision decision = tonight.after(told.decide()).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
    assertThat(decision.reason()).contains("账本记得");
  }

  @Test
  void aRefundThatRunsTonightStillHolds() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("40.00").kind(RefundKind.MINOR));
    SmallShop tonight =
        night(oneYuan("101", "101"), main("901", "901").refund("WAIT_SELLER_AGREE", null));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_REFUNDING);
  }

  @Test
  void whatTheLedgerRemembersDoesNotMakeTheStateOfTonightKnown() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "901").refund("", null));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.REFUND_STATE_UNKNOWN);
  }

  @Test
  void aRefundedOneYuanLineStaysVoid() throws IOException {
    SmallShop told = whole().add(refund("101", "1", "退款成功").amount("1.00"));
    Decision decision = silentAfter(told).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.ONE_YUAN_REFUNDED);
    assertThat(decision.reason()).contains("账本记得1元订单 101 退款成功（1 1.00 元）");
  }

  @Test
  void aOneYuanLineThatWasRefundedBeforeItsBuyerCameBackIsRemembered() throws IOException {
    SmallShop told =
        new SmallShop(folder)
            .bought("101", "901")
            .add(oneYuan("101", "101"))
            .add(refund("101", "1", "退款成功").amount("1.00"));
    assertThat(told.decide().decisions()).isEmpty();
    assertThat(silentAfter(told).code()).isEqualTo(DecisionCode.ONE_YUAN_REFUNDED);
  }

  @Test
  void aClosedMainLineStaysClosed() throws IOException {
    SmallShop told = night(oneYuan("101", "101"), main("901", "901").status("交易关闭"));
    Decision decision = silentAfter(silentAfter(told)).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_CLOSED);
    assertThat(decision.reason()).contains("账本记得主商品订单 901 交易关闭", "lines.csv");
    assertThat(decision.basis()).contains("R42");
  }

  @Test
  void aClosedOneYuanLineStaysClosed() throws IOException {
    SmallShop told = night(oneYuan("101", "101").status("交易关闭"), main("901", "901"));
    Decision decision = silentAfter(told).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.ONE_YUAN_CLOSED);
    assertThat(decision.reason()).contains("账本记得1元订单 101 交易关闭");
  }

  @Test
  void aReleasedRightStaysOnTheRecallList() throws IOException {
    LedgerRight marked =
        new LedgerRight(
            "101",
            1,
            "a",
            "101",
            "赠品甲",
            "901",
            "901",
            Optional.of(new Mark(Rows.time(Rows.NEWEST), "我", "", "", "")));
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00")).known(marked);
    DecidedGroup tonight = whole().known(marked).after(told.decide()).decide();
    assertThat(tonight.recalls()).hasSize(1);
  }

  @Test
  void aRefundOfAMinorKindIsRememberedAsOne() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
    Decision decision = silentAfter(told).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(decision.reason()).contains("不算部分退款（1 5.00 元）", "账本记得");
    SmallShop byTheLineAlone =
        night(oneYuan("101", "101"), main("901", "901").refund("退款成功", "5.00"));
    assertThat(byTheLineAlone.after(told.decide()).code()).isEqualTo(DecisionCode.RELEASE);
    SmallShop withMore = night(oneYuan("101", "101"), main("901", "901").refund("退款成功", "50.00"));
    assertThat(withMore.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  @Test
  void aKindThatNoColumnOfTonightStatesIsRemembered() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
    SmallShop tonight = whole().add(refund("901", "1", "退款成功").amount("5.00"));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.RELEASE);
    SmallShop another =
        whole().add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.ORDINARY));
    assertThat(another.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  @Test
  void aSmallRefundIsRememberedWithItsAmount() throws IOException {
    String policy = "  small-refund: 10\n";
    SmallShop told =
        night(policy, oneYuan("101", "101"), main("901", "901"))
            .add(refund("901", "1", "退款成功").amount("5.00"));
    SmallShop tonight = night(policy, oneYuan("101", "101"), main("901", "901"));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.RELEASE);
    tonight.add(refund("901", "2", "退款成功").amount("6.00"));
    assertThat(tonight.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
  }

  @Test
  void anExchangeForNothingIsNoRefund() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("0").kind(RefundKind.EXCHANGE));
    Decision decision = silentAfter(told).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(decision.reason()).doesNotContain("账本");
  }

  /** R37 asks how old the files of tonight are. */
  @Test
  void whatTheLedgerRemembersDoesNotAge() throws IOException {
    SmallShop told =
        night(oneYuan("101", "101"), main("901", "901").in("lines.csv", "2023-08-27 10:00:00"));
    told.add(
        refund("901", "1", "退款成功")
            .amount("5.00")
            .kind(RefundKind.MINOR)
            .in("old.csv", "2023-08-27 10:00:00"));
    Line line = silentAfter(told).pair().records().get(0).main().line();
    assertThat(line.oldestEvidence().orElseThrow().file()).isEqualTo("lines.csv");
    assertThat(line.oldestEvidence().orElseThrow().asOf()).isEqualTo(Rows.time(Rows.NEWEST));
  }

  /** R44: whose a refund is, the rows of tonight say. */
  @Test
  void aRefundThatProvesToBeAnotherLinesIsNotHeldAgainstThis() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = whole().add(main("901", "9012").item("8002", ""));
    tonight.add(refund("901", "1", "退款成功").amount("100.00").item("8002", ""));
    Decision decision = tonight.after(told.decide()).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(decision.main().orElseThrow().subOrder()).isEqualTo("901");
  }

  /** R62: the memory goes with the line when its real number comes. */
  @Test
  void itStaysWithALineThatGetsItsNumber() throws IOException {
    SmallShop told = night(oneYuan("101", "101"), main("901", ""));
    told.add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "9015"));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void anotherLineOfTheOrderIsAnotherLine() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop tonight = night(oneYuan("101", "101"), main("901", "9015").item("8002", ""));
    assertThat(tonight.after(told.decide()).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void ofAnOlderLedgerNobodyKnowsTheAmount() throws IOException {
    SettledRefund unknown = new SettledRefund("", null, null, null, null, Source.UNKNOWN);
    Settled refunded = new Settled(Optional.empty(), false, List.of(unknown));
    Decision decision = whole().known(known("901", refunded)).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_PARTIAL_REFUND);
    assertThat(decision.reason()).endsWith("账本记得主商品订单 901 退款成功（金额没有写明）");
    Settled closed = new Settled(Optional.of(Source.UNKNOWN), false, List.of());
    assertThat(whole().known(known("901", closed)).code()).isEqualTo(DecisionCode.MAIN_CLOSED);
  }

  @Test
  void whatRowsOfTonightTellIsThatSuccessOfAnOlderLedger() throws IOException {
    SettledRefund unknown = new SettledRefund("", null, null, null, null, Source.UNKNOWN);
    SmallShop shop =
        whole().known(known("901", new Settled(Optional.empty(), false, List.of(unknown))));
    shop.add(refund("901", "1", "退款成功").amount("5.00").kind(RefundKind.MINOR));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(shop.decision().reason()).doesNotContain("账本");
  }

  @Test
  void theRowThatToldItFirstIsRemembered() throws IOException {
    SmallShop told = whole().add(refund("901", "1", "退款成功").amount("100.00"));
    SmallShop again =
        whole().add(refund("901", "1", "退款成功").amount("100.00").in("later.csv", Rows.NEWEST));
    KnownLine first = mainOf(told.decide());
    KnownLine second = mainOf(again.after(told.decide()).decide());
    assertThat(second.settled().refunds().get(0).source().file()).isEqualTo("later.csv");
    assertThat(second.after(first)).isEqualTo(first);
  }

  @Test
  void explainNamesWhatTheLedgerRemembers() throws IOException {
    SmallShop told =
        night(oneYuan("101", "101"), main("901", "901").status("交易关闭"))
            .add(refund("901", "1", "退款成功").amount("40.00"));
    RuleTrace asked = RuleTrace.of("901");
    Line main = silentAfter(told).decide(asked).paired().records().get(0).main().line();
    assertThat(asked.of(main).toString())
        .contains("rule=R42, text=今晚的导出里没有写，账本记得它交易关闭，是 lines.csv 第")
        .contains("rule=R42, text=今晚的导出里没有写，账本记得它退款成功（1 40.00 元），是 refunds.csv 第");
  }

  private static KnownLine mainOf(DecidedGroup night) {
    return night.ledger().lines().stream()
        .filter(line -> line.number().equals("901"))
        .findFirst()
        .orElseThrow();
  }

  private static KnownLine known(String number, Settled settled) {
    LineFacts facts = new LineFacts(SmallShop.MAIN_ITEM, "", "", "", "", "");
    return new KnownLine(number, number, false, false, facts, null, "", "", settled, "", "");
  }
}
