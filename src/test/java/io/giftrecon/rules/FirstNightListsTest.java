package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R20, R22, R64 (A147): lists that come back on the first night, or to a new ledger, are read as on
 * the night after. Every test plays the same rows on one night and on two.
 */
class FirstNightListsTest {
  private static final ReturnedWord PAID = new ReturnedWord.Paid();

  @TempDir private Path folder;
  private final List<ReturnedRow> rows = new ArrayList<>();
  private SmallShop shop;
  private DecidedGroup decided;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "102", "901", "902");
  }

  @Test
  void aSecondNumberForAPairWithOpenUnitsIsAskedAbout() throws IOException {
    twoUnits();
    row("a.csv", "09:00:00", "901", "901", sent("YT1000000000001"));
    row("b.csv", "18:00:00", "901", "901", sent("YT1000000000002"));
    decide();
    assertThat(breaks()).containsExactly(BreakCode.RETURN_AMBIGUOUS);
    assertThat(decisions()).containsExactly(tuple("101", "901", DecisionCode.RETURN_AMBIGUOUS));
    assertThat(marked()).containsExactly(tuple("101", "901", "YT1000000000001"));
  }

  /** The number of a pair that has no other unit is corrected, whatever else its ¥1 line has. */
  @Test
  void aSecondNumberForAPairWithoutOpenUnitsCorrects() throws IOException {
    shop.add(oneYuan("101", "101").amounts(2, "2.00"));
    shop.add(main("901", "901")).add(main("902", "902").paidAt("2023-08-25 12:00:00"));
    row("a.csv", "09:00:00", "901", "901", sent("YT1000000000001"));
    row("b.csv", "18:00:00", "901", "901", sent("YT1000000000002"));
    decide();
    assertThat(breaks()).isEmpty();
    assertThat(decisions()).containsExactly(tuple("101", "902", DecisionCode.RELEASE));
    assertThat(marked()).containsExactly(tuple("101", "901", "YT1000000000002"));
  }

  /** R20: whether the same words were said of a second payment only a person knows. */
  @Test
  void theSameWordsForCashInAnotherFileAreABreakWhileAUnitIsOpen() throws IOException {
    twoUnits();
    row("a.csv", "09:00:00", "901", "901", PAID);
    row("b.csv", "18:00:00", "901", "901", PAID);
    decide();
    assertThat(breaks()).containsExactly(BreakCode.RETURN_SAID_BEFORE);
  }

  /** R64: as many rows as the pair had units are parcels, also with one number. */
  @Test
  void twoRowsOfAPairOfTwoUnitsAreTwoUnits() throws IOException {
    twoUnits();
    row("a.csv", "09:00:00", "901", "901", sent("YT1000000000001"));
    row("a.csv", "09:00:00", "901", "901", sent("YT1000000000001"));
    decide();
    assertThat(breaks()).isEmpty();
    assertThat(decisions()).isEmpty();
  }

  /** R22: whatever was made of the main numbers, the gift that was sent has taken a unit. */
  @ParameterizedTest
  @CsvSource({
    "903, 903, RETURN_OTHER_BUYER",
    "990, 990, RETURN_MAIN_UNKNOWN",
    "901, 990, RETURN_MAIN_UNKNOWN",
    "903, 990, RETURN_MAIN_UNKNOWN",
    "'', '', ",
    "901, '', ",
    "990, '', "
  })
  void aMarkWithoutItsMainLineTakesAUnit(String order, String line, BreakCode code)
      throws IOException {
    shop.add(oneYuan("101", "101"));
    shop.add(oneYuan("102", "102").paidAt("2023-08-11 12:00:00")).add(main("901", "901"));
    shop.add(main("903", "903")).add(Rows.buyer("903", "乙"));
    row("a.csv", "09:00:00", order, line, sent("YT1000000000001"));
    decide();
    assertThat(breaks()).isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(marked()).containsExactly(tuple("101", "901", "YT1000000000001"));
    assertThat(decisions()).containsExactly(tuple("102", "", DecisionCode.MAIN_CAPACITY_USED));
  }

  private void twoUnits() {
    shop.add(oneYuan("101", "101").amounts(2, "2.00")).add(main("901", "901").amounts(2, "200.00"));
  }

  /** On one night; on the night after it, and on two, the same must be told. */
  private void decide() {
    SmallShop exports = shop.again();
    rows.forEach(shop::add);
    decided = shop.decide();
    SmallShop after = exports.again().after(exports.decide());
    rows.forEach(after::add);
    DecidedGroup onTwo = after.decide();
    assertThat(decisions(onTwo)).isEqualTo(decisions());
    assertThat(breaks(onTwo)).isEqualTo(breaks());
    SmallShop again = exports.again().after(decided);
    rows.forEach(again::add);
    assertThat(decisions(again.decide())).isEqualTo(decisions());
  }

  private void row(String file, String time, String order, String line, ReturnedWord word) {
    rows.add(
        new ReturnedRow(
            Rows.source(file, "2023-08-31 " + time),
            "101",
            "101",
            order,
            line,
            "立即补发",
            1,
            "",
            word.equals(PAID) ? "已发放" : "",
            word));
  }

  private static ReturnedWord sent(String number) {
    return new ReturnedWord.Sent(List.of(number), "");
  }

  private List<BreakCode> breaks() {
    return breaks(decided);
  }

  private static List<BreakCode> breaks(DecidedGroup night) {
    return night.breaks().stream().map(Break::code).toList();
  }

  private List<Tuple> decisions() {
    return decisions(decided);
  }

  private static List<Tuple> decisions(DecidedGroup night) {
    return night.decisions().stream()
        .map(
            decision ->
                tuple(
                    decision.oneYuan().subOrder(),
                    decision.rights().get(0).mainSubOrder(),
                    decision.code()))
        .toList();
  }

  private List<Tuple> marked() {
    return decided.ledger().rights().stream()
        .filter(LedgerRight::processed)
        .map(
            right ->
                tuple(
                    right.oneYuanSubOrder(),
                    right.mainSubOrder(),
                    right.mark().orElseThrow().tracking()))
        .toList();
  }
}
