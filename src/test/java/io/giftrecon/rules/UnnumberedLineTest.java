package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RejectedRow;
import io.giftrecon.pairing.Line;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.Settled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R62: lines without numbers, and the numbers that come for them. */
class UnnumberedLineTest {
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(main("901", "901"));
  }

  @Test
  void numbersComeFromFactsAndNotFromThePlaceInTheFile() {
    SmallShop other = shop.again();
    shop.add(unnumbered("红")).add(unnumbered("蓝")).add(unnumbered("白"));
    other.add(unnumbered("白")).add(unnumbered("蓝")).add(unnumbered("红"));
    assertThat(colours(shop)).isEqualTo(colours(other)).hasSize(3);
    assertThat(colours(shop).keySet()).containsExactlyInAnyOrder("101", "101-2", "101-3");
  }

  @Test
  void aLineKeepsItsNumberWhenALineBesideItIsMissing() {
    shop.known(remembered("101", "白")).known(remembered("101-2", "红"));
    assertThat(colours(shop.add(unnumbered("红")))).isEqualTo(Map.of("101-2", "红"));
  }

  @Test
  void aNewLineTakesNoNumberThatALineOnceHad() {
    shop.known(remembered("101", "白"));
    assertThat(colours(shop.add(unnumbered("红")))).isEqualTo(Map.of("101-2", "红"));
  }

  @Test
  void linesAlikeAreToldByPaymentTimeThenStatus() {
    shop.add(unnumbered("红").paidAt("2023-08-03 12:00:00").status("交易成功"));
    shop.add(unnumbered("红").paidAt("2023-08-02 12:00:00").status("交易关闭"));
    assertThat(shop.pair().lines())
        .filteredOn(line -> line.subOrder().equals("101"))
        .singleElement()
        .matches(Line::closed);
  }

  /** The ledger remembers both: else the line that has a right would take the other's number. */
  @Test
  void aLineKeepsItsNumberBesideOneAlikeThatIsOfNoCampaign() throws IOException {
    addTwoAlike(shop);
    DecidedGroup first = shop.decide();
    SmallShop again = new SmallShop(folder).bought("101", "901").add(main("901", "901"));
    addTwoAlike(again);
    assertThat(first.decisions()).extracting(d -> d.oneYuan().subOrder()).containsExactly("101-2");
    assertThat(again.after(first).decide().decisions())
        .extracting(d -> d.oneYuan().subOrder())
        .containsExactly("101-2");
  }

  private static void addTwoAlike(SmallShop shop) {
    shop.add(unnumbered("红").paidAt("2023-07-01 12:00:00")).add(unnumbered("红"));
  }

  @Test
  void theRowsOfTwoFilesAreOneLineWhereTheyAgree() {
    shop.add(unnumbered("红").in("older.csv", "2023-08-30 12:00:00").status("交易关闭"));
    shop.add(unnumbered("红"));
    assertThat(shop.pair().oneYuan()).singleElement().matches(line -> line.line().closed());
  }

  @Test
  void aFactThatNobodyStatesTonightTellsNoLineApart() {
    shop.known(remembered("101-2", "红"));
    assertThat(colours(shop.add(unnumbered("")))).isEqualTo(Map.of("101-2", ""));
  }

  @Test
  void aMarkGoesToTheRealNumberOfItsFacts() {
    shop.known(remembered("101", "白")).known(remembered("101-2", "红"));
    shop.known(marked("101-2", "901", "赠品甲")).known(open("101", ""));
    shop.add(numbered("1011", "红")).add(numbered("1012", "白"));
    DecidedGroup decided = shop.decide();
    assertThat(decided.ledger().renamed()).isEqualTo(Map.of("101", "1012", "101-2", "1011"));
    assertThat(decided.ledger().moved())
        .extracting(MovedRight::to)
        .containsExactlyInAnyOrder(
            Optional.of(marked("101-2", "901", "赠品甲").at("1011", 1)),
            Optional.of(open("101", "").at("1012", 1)));
    assertThat(decided.decisions()).extracting(d -> d.oneYuan().subOrder()).containsExactly("1012");
  }

  @Test
  void numbersThatComeForPartOfAnOrderLeaveTheOtherLinesWhereTheyAre() {
    shop.known(remembered("101", "白")).known(remembered("101-2", "红"));
    shop.known(marked("101-2", "901", "赠品甲")).known(open("101", ""));
    shop.add(numbered("1011", "红")).add(unnumbered("白"));
    DecidedGroup decided = shop.decide();
    assertThat(decided.ledger().renamed()).isEqualTo(Map.of("101-2", "1011"));
    assertThat(decided.decisions()).extracting(d -> d.oneYuan().subOrder()).containsExactly("101");
    assertThat(decided.missing()).isEmpty();
  }

  @Test
  void aLineWithoutNumberThatNobodyKnewIsNoPartOfANumberedOne() {
    shop.add(numbered("1011", "红")).add(unnumbered("红"));
    assertThat(colours(shop)).isEqualTo(Map.of("1011", "红", "101", "红"));
  }

  @Test
  void ofLinesAlikeInAnOlderFileOneIsNumbered() {
    shop.add(unnumbered("红").in("older.csv", "2023-08-30 12:00:00"));
    shop.add(unnumbered("红").in("older.csv", "2023-08-30 12:00:00"));
    shop.add(numbered("1011", "红"));
    assertThat(colours(shop)).isEqualTo(Map.of("1011", "红", "101", "红"));
  }

  @Test
  void aRowThatMayBeOfANumberedLineIsNoLineOfItsOwn() {
    shop.add(unnumbered("蓝").in("older.csv", "2023-08-30 12:00:00"));
    shop.add(numbered("1011", "红"));
    assertThat(colours(shop)).isEqualTo(Map.of("1011", "红"));
  }

  @Test
  void aMarkThatFitsNoLineLeavesTheOrderToAPerson() {
    shop.known(spent("101-2", new LineFacts("", "", "别的商品", "", "", "")));
    shop.known(marked("101-2", "902", "赠品甲"));
    Decision decision = shop.add(numbered("1011", "红")).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.MARK_UNPLACED);
    assertThat(decision.reason()).contains("101-2");
    assertThat(decision.basis()).contains("R62");
  }

  @Test
  void aMarkOfAnotherBenefitLeavesNothingToAPerson() {
    shop.known(spent("101-2", new LineFacts("", "", "别的商品", "", "", "")));
    shop.known(marked("101-2", "902", "赠品乙"));
    assertThat(shop.add(numbered("1011", "红")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void aMarkOfAnOlderLedgerMovesToNoLine() {
    shop.known(KnownLine.unknown("101-2", "101", true)).known(marked("101-2", "902", "赠品甲"));
    SmallShop another = shop.again().add(unnumbered("红")).add(unnumbered("蓝"));
    assertThat(shop.add(numbered("1011", "红")).code()).isEqualTo(DecisionCode.MARK_UNPLACED);
    assertThat(another.decide().decisions())
        .extracting(Decision::code)
        .contains(DecisionCode.MARK_UNPLACED)
        .doesNotContain(DecisionCode.RELEASE);
  }

  @Test
  void theOneLineOfAnOrderIsTheOneThatAnOlderLedgerKnows() {
    shop.known(KnownLine.unknown("101", "101", true)).known(marked("101", "901", "赠品甲"));
    assertThat(shop.add(unnumbered("红")).decide().decisions()).isEmpty();
  }

  @Test
  void anOpenRightOfAnOlderLedgerBecomesThatOfALine() {
    shop.known(KnownLine.unknown("101-2", "101", false)).known(open("101-2", "901"));
    DecidedGroup decided = shop.add(numbered("1011", "红")).decide();
    assertThat(decided.decisions())
        .extracting(Decision::code)
        .containsExactly(DecisionCode.RELEASE);
    assertThat(decided.missing()).isEmpty();
  }

  @Test
  void theListComesInTheNightInWhichTheNumbersCome() {
    shop.known(remembered("101", "红")).known(remembered("101-2", "白"));
    shop.known(open("101", "901")).known(open("101-2", ""));
    shop.add(numbered("1011", "红")).add(numbered("1012", "白")).add(sent("101", "901"));
    DecidedGroup decided = shop.decide();
    assertThat(decided.processed())
        .extracting(LedgerRight::oneYuanSubOrder)
        .containsExactly("1011");
    assertThat(decided.breaks()).isEmpty();
  }

  @Test
  void aListThatSpeaksOfALineThatFitsNoneSpendsAUnitInTheSameNight() {
    shop.known(KnownLine.unknown("101-2", "101", false)).known(open("101-2", "901"));
    shop.bought("902").add(main("902", "902"));
    shop.add(numbered("1011", "红")).add(sent("101-2", "902"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void aBindingGoesToTheMainLineOfTheSameItem() {
    shop.known(remembered("101", "红")).known(open("101", "902-2"));
    shop.known(ofMain("902", "a", "8001")).known(ofMain("902-2", "b", "8002")).bought("902");
    shop.add(unnumbered("红"));
    shop.add(main("902", "9021").item("8002", "")).add(main("902", "9022").item("8001", ""));
    DecidedGroup decided = shop.decide();
    assertThat(decided.ledger().renamed()).containsEntry("902-2", "9021");
    assertThat(decided.decisions())
        .singleElement()
        .matches(d -> d.main().filter(line -> line.subOrder().equals("9021")).isPresent());
  }

  @Test
  void aMarkWhoseMainLineIsNotToldLeavesTheMainOrderToAPerson() {
    shop.known(KnownLine.unknown("901-2", "901", true)).known(marked("99", "901-2", "赠品乙"));
    shop.add(numbered("1011", "红"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void anUnknownNumberIsToldOfWhereOtherLinesOfItsItemAreThereWithOtherFacts() {
    shop.known(remembered("101", "红").spent(true)).known(marked("101", "902", "赠品甲"));
    shop.add(unnumbered("蓝"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void aRealNumberThatIsNotExportedTonightSwallowsNoOtherRight() {
    shop.known(real("1012", "红", true)).known(marked("1012", "902", "赠品甲"));
    assertThat(shop.add(numbered("1011", "白")).code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void aSentLineThatMayBeNumberedAnewLeavesTheOtherToAPerson() {
    shop.known(real("1012", "红", true)).known(marked("1012", "902", "赠品甲"));
    DecidedGroup decided = shop.add(numbered("1011", "红")).decide();
    assertThat(decided.ledger().renamed()).isEmpty();
    assertThat(decided.decisions())
        .extracting(Decision::code)
        .containsExactly(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void theNextNightIsNoWiserThanTheFirst() {
    shop.known(real("1012", "红", true)).known(marked("1012", "902", "赠品甲"));
    shop.known(real("1011", "红", false)).known(open("1011", "901"));
    assertThat(shop.add(numbered("1011", "红")).code()).isEqualTo(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void aSentMainLineThatMayBeNumberedAnewLeavesTheOtherToAPerson() {
    LineFacts facts = new LineFacts(SmallShop.MAIN_ITEM, "", "", "", "", "");
    shop.known(
        new KnownLine("9012", "901", false, true, facts, null, "", "", Settled.NOTHING, "", ""));
    shop.known(marked("99", "9012", "赠品乙"));
    assertThat(shop.add(numbered("1011", "红")).code()).isEqualTo(DecisionCode.MARK_UNPLACED);
  }

  @Test
  void whatIsOwedGoesToTheNumberThatItsLineHasTonight() {
    shop.known(real("1012", "红", false)).known(open("1012", "901"));
    DecidedGroup decided = shop.add(numbered("1011", "红")).decide();
    assertThat(decided.ledger().renamed()).isEqualTo(Map.of("1012", "1011"));
    assertThat(decided.decisions())
        .extracting(Decision::code)
        .containsExactly(DecisionCode.RELEASE);
  }

  @Test
  void aSentLineWhoseRowCouldNotBeReadIsNotNumberedAnew() {
    shop.known(real("1012", "红", true)).known(marked("1012", "902", "赠品甲"));
    shop.add(
        new RejectedRow(
            Rows.source("lines.csv", "2023-09-01 10:05:00"),
            RejectedRow.Kind.LINE,
            Set.of("101", "1012"),
            "1012",
            "",
            "购买数量",
            "不是数量"));
    assertThat(shop.add(numbered("1011", "红")).pair().names().unplaced()).isEmpty();
  }

  @Test
  void aNumberThatAnotherItemReallyHasIsGivenUp() {
    shop.known(spent("101", new LineFacts("", "", "别的商品", "", "", "")));
    shop.known(marked("101", "902", "赠品乙"));
    LineNames names = shop.add(numbered("101", "红")).pair().names();
    assertThat(names.renamed()).isEqualTo(Map.of("101", "101-2"));
    assertThat(names.unplaced()).containsExactly("101-2");
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void aLineThatWasNumberedKeepsItsNumberInANightWithoutNumbers() {
    shop.known(
        new KnownLine(
            "1011", "101", false, true, facts("红"), null, "", "", Settled.NOTHING, "", ""));
    assertThat(colours(shop.add(unnumbered("红")))).isEqualTo(Map.of("1011", "红"));
  }

  private static Rows.LineBuilder unnumbered(String colour) {
    return numbered("", colour);
  }

  private static Rows.LineBuilder numbered(String number, String colour) {
    return oneYuan("101", number).attributes(colour);
  }

  private static KnownLine remembered(String number, String colour) {
    return spent(number, facts(colour)).spent(false);
  }

  private static KnownLine real(String number, String colour, boolean spent) {
    return new KnownLine(
        number, "101", false, spent, facts(colour), null, "", "", Settled.NOTHING, "", "");
  }

  private static KnownLine ofMain(String number, String colour, String item) {
    LineFacts facts = new LineFacts(item, "", "", colour, "", "");
    return new KnownLine(number, "902", true, false, facts, null, "", "", Settled.NOTHING, "", "");
  }

  private static LineFacts facts(String colour) {
    return new LineFacts(SmallShop.ONE_YUAN_ITEM, "", "", colour, "1", "1");
  }

  private static KnownLine spent(String number, LineFacts facts) {
    return new KnownLine(number, "101", true, true, facts, null, "", "", Settled.NOTHING, "", "");
  }

  private static LedgerRight open(String line, String main) {
    String order = main.isEmpty() ? "" : main.substring(0, 3);
    return new LedgerRight(line, 1, "a", "101", "赠品甲", order, main, Optional.empty());
  }

  private static LedgerRight marked(String line, String main, String benefits) {
    return new LedgerRight(
        line,
        1,
        "a",
        line.length() < 3 ? line : "101",
        benefits,
        main.substring(0, 3),
        main,
        Optional.of(new Mark(Rows.time("2023-08-30 12:00:00"), "仓库", "", "圆通速递", "YT1")));
  }

  private static ReturnedRow sent(String line, String main) {
    return new ReturnedRow(
        Rows.source("back.csv", "2023-08-31 12:00:00"),
        "101",
        line,
        main.substring(0, 3),
        main,
        "立即补发",
        1,
        "圆通速递",
        "",
        new ReturnedWord.Sent(List.of("YT1000000000001"), ""));
  }

  private static Map<String, String> colours(SmallShop shop) {
    return shop.pair().lines().stream()
        .filter(line -> line.orderNo().equals("101"))
        .collect(Collectors.toMap(Line::subOrder, line -> line.row().attributes()));
  }
}
