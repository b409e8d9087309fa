package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedItems;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R20, R62: a ledger that was lost or set back has forgotten which lines it had made numbers up
 * for, and which main lines its rights were bound to. The lists that come back have not.
 */
class ForgottenNumbersTest {
  private static final String OTHER_ITEM = "8002";

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = shop();
  }

  private SmallShop shop() throws IOException {
    return new SmallShop(folder).bought("101", "102", "901", "902");
  }

  /** By item 8001 comes first tonight; when the list was published it was not there yet. */
  @Test
  void aMadeUpNumberIsToldByTheItemBesideIt() {
    shop.add(main("901", "901")).add(main("101", "")).add(oneYuan("101", ""));
    DecidedGroup decided = shop.add(sent("101", "101", "901", "901")).decide();
    assertThat(decided.breaks()).isEmpty();
    assertThat(marked(decided)).containsExactly(tuple("101-2", "901"));
    assertThat(decided.decisions()).isEmpty();
  }

  @Test
  void aMadeUpNumberThatNoLineHasAnyMoreIsToldByTheItemBesideIt() {
    shop.add(main("901", "901")).add(oneYuan("101", "1011"));
    DecidedGroup decided = shop.add(sent("101", "101-2", "901", "901")).decide();
    assertThat(decided.breaks()).isEmpty();
    assertThat(marked(decided)).containsExactly(tuple("1011", "901"));
  }

  @Test
  void ofLinesAlikeAPersonSaysWhichOneIsOut() {
    twoAlike(shop).add(sent("101", "101", "901", "901"));
    DecidedGroup decided = shop.decide();
    assertThat(decided.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_FITS_NO_RIGHT);
    assertThat(marked(decided)).isEmpty();
    assertThat(decided.decisions())
        .extracting(Decision::code)
        .containsExactly(DecisionCode.RETURN_AMBIGUOUS, DecisionCode.RETURN_AMBIGUOUS);
    assertThat(decided.decisions().get(0).reason()).contains("back.csv", "YT1000000000001");
  }

  @Test
  void onceAPersonHasSaidItTheOtherOneIsFree() {
    twoAlike(shop).add(sent("101", "101", "901", "901")).known(byHand("101-3", "901"));
    DecidedGroup decided = shop.decide();
    assertThat(decided.breaks()).isEmpty();
    assertThat(decided.decisions())
        .extracting(d -> d.oneYuan().subOrder(), Decision::code)
        .containsExactly(tuple("101-2", DecisionCode.RELEASE));
  }

  @Test
  void whatWasNotSentAsksNobody() {
    ReturnedRow row = row("101", "101", "901", "901", new ReturnedWord.NotSent("缺货"));
    DecidedGroup decided = twoAlike(shop).add(row).decide();
    assertThat(decided.decisions())
        .extracting(Decision::code)
        .containsOnly(DecisionCode.RELEASE)
        .hasSize(2);
  }

  /** A number that the platform gave is the line's, whatever stands beside it. */
  @Test
  void aRealNumberNeedsNoItem() {
    shop.add(main("901", "901")).add(main("101", "1011")).add(oneYuan("101", "1012"));
    DecidedGroup decided = shop.add(sent("101", "1012", "901", "901", OTHER_ITEM, "")).decide();
    assertThat(marked(decided)).containsExactly(tuple("1012", "901"));
  }

  @Test
  void aMarkTakesTheUnitOfTheMainItemThatWasListed() {
    shop.add(oneYuan("101", "101")).add(oneYuan("102", "102"));
    shop.add(main("901", "")).add(main("901", "").item(OTHER_ITEM, ""));
    DecidedGroup decided =
        shop.add(sent("101", "101", "901", "901", SmallShop.ONE_YUAN_ITEM, OTHER_ITEM)).decide();
    assertThat(decided.breaks()).isEmpty();
    assertThat(marked(decided)).containsExactly(tuple("101", "901-2"));
  }

  @Test
  void aMainLineThatNobodyKnowsKeepsItsOrderSpent() throws IOException {
    DecidedGroup night = withoutMainOrder();
    assertThat(night.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_MAIN_UNKNOWN);
    assertThat(night.ledger().rights())
        .filteredOn(LedgerRight::processed)
        .singleElement()
        .matches(right -> right.hasLostMain("902"));
    SmallShop next = shop().add(oneYuan("101", "101")).add(oneYuan("102", "102"));
    DecidedGroup decided = next.add(main("902", "902")).after(night).decide();
    assertThat(decided.decisions())
        .extracting(d -> d.oneYuan().subOrder(), Decision::code)
        .containsExactly(tuple("102", DecisionCode.MARK_UNPLACED));
  }

  @Test
  void theListThatStillLiesThereSaysWhichUnitThatIs() throws IOException {
    DecidedGroup night = withoutMainOrder();
    SmallShop next = shop().add(oneYuan("101", "101")).add(oneYuan("102", "102"));
    next.add(main("902", "902")).add(sent("101", "101", "902", "902")).after(night);
    DecidedGroup decided = next.decide();
    assertThat(decided.breaks()).isEmpty();
    assertThat(marked(decided)).containsExactly(tuple("101", "902"));
    assertThat(decided.decisions())
        .extracting(d -> d.oneYuan().subOrder(), Decision::code)
        .containsExactly(tuple("102", DecisionCode.MAIN_CAPACITY_USED));
  }

  /** An older ledger was put back, and the main order of the list is not exported tonight. */
  private DecidedGroup withoutMainOrder() {
    shop.add(oneYuan("101", "101")).add(oneYuan("102", "102"));
    return shop.add(sent("101", "101", "902", "902")).decide();
  }

  private static SmallShop twoAlike(SmallShop shop) {
    shop.add(main("901", "901").amounts(2, "200.00")).add(main("101", ""));
    return shop.add(oneYuan("101", "")).add(oneYuan("101", ""));
  }

  private static List<Tuple> marked(DecidedGroup decided) {
    return decided.ledger().rights().stream()
        .filter(LedgerRight::processed)
        .map(right -> tuple(right.oneYuanSubOrder(), right.mainSubOrder()))
        .toList();
  }

  private static LedgerRight byHand(String line, String main) {
    Mark mark = new Mark(Rows.time(Rows.NEWEST), "店长", "", "圆通速递", "YT1000000000001");
    return new LedgerRight(line, 1, "a", "101", "赠品甲", main, main, Optional.of(mark));
  }

  private static ReturnedRow sent(String order, String line, String mainOrder, String main) {
    return row(order, line, mainOrder, main, new ReturnedWord.Sent(List.of("YT1000000000001"), ""));
  }

  private static ReturnedRow sent(
      String order, String line, String mainOrder, String main, String item, String mainItem) {
    return row(
        order,
        line,
        mainOrder,
        main,
        new ReturnedWord.Sent(List.of("YT1000000000001"), ""),
        ReturnedItems.of(item, mainItem));
  }

  private static ReturnedRow row(
      String order, String line, String mainOrder, String main, ReturnedWord word) {
    ReturnedItems items = ReturnedItems.of(SmallShop.ONE_YUAN_ITEM, SmallShop.MAIN_ITEM);
    return row(order, line, mainOrder, main, word, items);
  }

  private static ReturnedRow row(
      String order,
      String line,
      String mainOrder,
      String main,
      ReturnedWord word,
      ReturnedItems items) {
    return new ReturnedRow(
        Rows.source("back.csv", "2023-08-31 12:00:00"),
        order,
        line,
        mainOrder,
        main,
        "立即补发",
        1,
        "圆通速递",
        "",
        word,
        items);
  }
}
