package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R63: what is missing keeps its place. */
class MissingLineTest {
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

  @Test
  void aBoundRightWhoseLineIsMissingKeepsItsMainUnit() {
    Decision decision = shop.known(bound("99", "901")).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MAIN_CAPACITY_USED);
    assertThat(decision.reason()).contains("99");
  }

  @Test
  void itStaysBoundAndItsRecordStaysOpen() {
    DecidedGroup decided = shop.known(bound("99", "901")).decide();
    assertThat(decided.ledger().rights()).extracting(LedgerRight::oneYuanSubOrder).containsExactly("101");
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

  private static LedgerRight bound(String line, String main) {
    return new LedgerRight(line, 1, "a", line, "赠品甲", main, main, Optional.empty());
  }
}
