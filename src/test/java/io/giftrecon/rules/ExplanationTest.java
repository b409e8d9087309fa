package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.buyer;
import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.explain.Explanation;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} shows what the rules have answered, and looks for nothing in texts. */
class ExplanationTest {
  private static final String SHORT = "350824107162660738";
  private static final String LONG = "3" + SHORT;

  /**
   * R3: a number of 18 digits inside one of 19 is another order. The longer one was paid in the
   * second of the main order, the shorter one after it.
   */
  @Test
  void theReasonOfALongerNumberIsNotToldOfAShorterOne(@TempDir Path folder) throws IOException {
    SmallShop shop =
        new SmallShop(folder)
            .add(oneYuan(LONG, LONG).paidAt("2023-08-21 12:00:00"))
            .add(oneYuan(SHORT, SHORT).paidAt("2023-08-21 13:00:00"))
            .add(main("901", "901").paidAt("2023-08-21 12:00:00"))
            .add(buyer(LONG, "甲"))
            .add(buyer(SHORT, "甲"))
            .add(buyer("901", "甲"));
    assertThat(explain(shop, LONG)).anyMatch(line -> line.contains("同一秒"));
    assertThat(explain(shop, SHORT))
        .noneMatch(line -> line.contains("同一秒"))
        .anyMatch(line -> line.contains("该买家没有在其后、活动期内付款的主商品订单"));
  }

  /** A number is asked about whole: an order that merely begins like it is not shown. */
  @Test
  void onlyTheLinesOfTheOrderAreShown(@TempDir Path folder) throws IOException {
    SmallShop shop =
        new SmallShop(folder)
            .add(oneYuan(LONG, LONG))
            .add(oneYuan(SHORT, SHORT))
            .add(buyer(LONG, "甲"))
            .add(buyer(SHORT, "甲"));
    assertThat(explain(shop, SHORT)).filteredOn(line -> line.startsWith("子订单")).hasSize(1);
    assertThat(explain(shop, "2")).isEmpty();
  }

  /** A normal run keeps nothing. */
  @Test
  void nobodyAsksInANormalRun(@TempDir Path folder) throws IOException {
    SmallShop shop =
        new SmallShop(folder)
            .add(oneYuan("101", "101"))
            .add(main("901", "901"))
            .add(buyer("101", "甲"))
            .add(buyer("901", "甲"));
    DecidedGroup decided = shop.decide(RuleTrace.NONE);
    assertThat(decided.decisions()).hasSize(1);
    assertThat(decided.paired().lines())
        .allSatisfy(line -> assertThat(RuleTrace.NONE.of(line)).isEmpty());
  }

  private static List<String> explain(SmallShop shop, String number) {
    RuleTrace asked = RuleTrace.of(number);
    return Explanation.of(shop.decide(asked), asked, List.of());
  }
}
