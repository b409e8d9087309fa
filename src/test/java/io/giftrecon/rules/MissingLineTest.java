package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.Settled;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R63: what is missing keeps its place. */
class MissingLineTest {
  private static final LineFacts ENROLLED =
      new LineFacts(SmallShop.ONE_YUAN_ITEM, "", "", "", "", "");

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop =
        new SmallShop(folder)
            .bought("101", "901")
            .add(oneYuan("101", "101"))
            .add(main("901", "901"));
  }

  /** R60: what another job lists takes up its main unit here as well. */
  @Test
  void aRightThatAnotherJobListsKeepsItsMainUnit() {
    shop.bought("99", "901").add(oneYuan("99", "99"));
    Decision decision = shop.held(bound("99", "901")).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_CAPACITY_USED);
  }

  @Test
  void aBoundRightWhoseLineIsMissingKeepsItsMainUnit() {
    Decision decision = shop.known(bound("99", "901")).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_CAPACITY_USED);
    assertThat(decision.reason()).contains("99");
  }

  @Test
  void itStaysBoundAndItsRecordStaysOpen() {
    DecidedGroup decided = shop.known(bound("99", "901")).decide();
    assertThat(decided.ledger().rights())
        .extracting(LedgerRight::oneYuanSubOrder)
        .containsExactly("101");
    assertThat(decided.processedRecords()).isEmpty();
  }

  @Test
  void aMissingRightThatWasBoundToNothingTakesNothing() {
    assertThat(shop.known(bound("99", "")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void aLineThatIsExportedTakesItsOwnUnitOnce() {
    assertThat(shop.known(bound("101", "901")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** R64: whose the line is that is missing, the ledger remembers. */
  @Test
  void aListThatComesMeanwhileIsMarkedOnTheMainLineOfItsBuyer() {
    String buyer = shop.pair().lines().get(0).buyer().key();
    KnownLine line =
        new KnownLine(
            "99", "99", false, false, ENROLLED, null, "", "", Settled.NOTHING, buyer, "甲");
    DecidedGroup decided = shop.known(line).known(bound("99", "")).add(sent("99", "901")).decide();
    assertMarkedOn("901", decided);
  }

  /** R64: a right that was refused meanwhile was listed with a main line that is missing now. */
  @Test
  void aListThatNamesAMissingMainLineOfTheBuyerIsMarkedOnIt() {
    String buyer = shop.pair().lines().get(0).buyer().key();
    KnownLine main =
        new KnownLine(
            "902", "902", false, false, ENROLLED, null, "", "", Settled.NOTHING, buyer, "甲");
    DecidedGroup decided =
        shop.known(main).known(bound("101", "")).add(sent("101", "902")).decide();
    assertMarkedOn("902", decided);
  }

  /** R25: neither refused, nor given another main line, by one export without its main order. */
  @Test
  void aRightWhoseMainOrderIsMissingStaysThereAndWaits() {
    KnownLine main =
        new KnownLine(
            "902", "902", false, false, ENROLLED, null, "", "", Settled.NOTHING, "甲", "甲");
    DecidedGroup decided = shop.known(main).known(bound("101", "902")).decide();
    assertThat(decided.decisions())
        .singleElement()
        .matches(decision -> decision.code() == DecisionCode.NOT_EXPORTED)
        .matches(decision -> decision.reason().contains("主商品订单 902"))
        .matches(decision -> decision.main().orElseThrow().subOrder().equals("902"));
    assertThat(decided.ledger().rights()).isEmpty();
    assertThat(decided.ledger().listed()).containsExactly(bound("101", "902"));
  }

  @Test
  void itsOwnRefundIsNoReasonToWait() {
    SmallShop refunded = shop.again().add(oneYuan("101", "101").status("交易关闭"));
    assertThat(refunded.known(bound("101", "902")).add(main("901", "901")).code())
        .isEqualTo(DecisionCode.ONE_YUAN_CLOSED);
  }

  @Test
  void aMainOrderThatIsAnotherBuyersByNowKeepsNoRight() {
    shop.exportedElsewhere("902");
    assertThat(shop.known(bound("101", "902")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void anOrderThatIsMissingKeepsItsPlaceAmongTheTwelve() {
    for (int i = 10; i < 22; i++) {
      LocalDateTime paidAt = Rows.time("2023-08-01 00:00:" + i);
      shop.known(
          new KnownLine(
              "7" + i, "7" + i, false, true, ENROLLED, paidAt, "", "", Settled.NOTHING, "甲", "甲"));
    }
    DecidedGroup decided = shop.decide();
    assertThat(decided.decisions()).isEmpty();
    assertThat(decided.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.ONE_YUAN_OVERFLOW);
  }

  @Test
  void anOrderOfAnEarlierCampaignHasNoPlaceAmongTheTwelve() {
    for (int i = 10; i < 22; i++) {
      LocalDateTime paidAt = Rows.time("2023-06-01 00:00:" + i);
      shop.known(
          new KnownLine(
              "7" + i, "7" + i, false, true, ENROLLED, paidAt, "", "", Settled.NOTHING, "甲", "甲"));
    }
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  private static LedgerRight bound(String line, String main) {
    return new LedgerRight(line, 1, "a", line, "赠品甲", main, main, Optional.empty());
  }

  /** A row of a returned list that says that a parcel left. */
  private static ReturnedRow sent(String oneYuan, String main) {
    return new ReturnedRow(
        Rows.source("back.csv", "2023-08-31 12:00:00"),
        oneYuan,
        oneYuan,
        main,
        main,
        "立即补发",
        1,
        "圆通速递",
        "",
        new ReturnedWord.Sent(List.of("YT1000000000001"), ""));
  }

  private static void assertMarkedOn(String main, DecidedGroup decided) {
    assertThat(decided.breaks()).isEmpty();
    assertThat(decided.ledger().rights())
        .filteredOn(LedgerRight::processed)
        .singleElement()
        .matches(right -> right.boundTo(main));
  }
}
