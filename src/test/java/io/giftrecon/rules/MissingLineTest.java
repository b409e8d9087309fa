package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.KnownLine;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LineFacts;
import io.giftrecon.order.Settled;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
}
