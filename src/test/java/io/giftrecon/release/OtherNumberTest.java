package io.giftrecon.release;

import static io.giftrecon.release.Rights.AS_OF;
import static io.giftrecon.release.Rights.marked;
import static io.giftrecon.release.Rights.open;
import static io.giftrecon.release.Rights.order;
import static io.giftrecon.release.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.RightEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R64: what another tracking number for a pair means. */
class OtherNumberTest {
  private static final String FIRST = "YT1000000000001";
  private static final String SECOND = "YT1000000000002";

  @Test
  void aNewerFileCorrectsTheNumber() {
    WorklistMarks returns =
        returns(
            List.of(marked("101", 1, "901", FIRST), open("101", 2, "911")),
            of(1, row("new.csv", 2, "101", "901", 1, SECOND)));
    assertThat(numbers(returns)).containsExactly(SECOND, "");
    assertThat(returns.replaced()).containsExactly(marked("101", 1, "901", FIRST));
    assertThat(returns.breaks()).isEmpty();
    assertThat(returns.counts(0)).isEqualTo(new ReturnedCounts(1, 0, 0));
  }

  /** R64: the two parcels of a pair, once in a row each and then together in one cell. */
  @Test
  void twoNumbersInOneCellThatAreBothMarkedCorrectNothing() {
    List<LedgerRight> both =
        List.of(marked("101", 1, "901", FIRST), marked("101", 2, "901", SECOND));
    String together = FIRST + ReturnedWord.Sent.SEPARATOR + SECOND;
    WorklistMarks returns = returns(both, of(1, row("new.csv", 2, "101", "901", 2, together)));
    assertThat(returns.rights()).isEqualTo(both);
    assertThat(returns.breaks()).isEmpty();
    String another = FIRST + ReturnedWord.Sent.SEPARATOR + "YT1000000000003";
    WorklistMarks other = returns(both, of(1, row("new.csv", 2, "101", "901", 2, another)));
    assertThat(numbers(other)).containsOnly(another);
  }

  @Test
  void anOlderFileCorrectsNothing() {
    WorklistMarks returns =
        returns(
            List.of(marked("101", 1, "901", FIRST)),
            of(-1, row("old.csv", 2, "101", "901", 1, SECOND)));
    assertThat(numbers(returns)).containsExactly(FIRST);
    assertThat(returns.breaks())
        .extracting(Break::code, Break::detail)
        .containsExactly(
            tuple(BreakCode.RETURN_TRACKING_DIFFERS, "已登记 %s，本行 %s".formatted(FIRST, SECOND)));
  }

  /** Two parcels of one pair, and a newer list with one row and a third number. */
  @Test
  void oneOfSeveralNumbersIsNotCorrectedByChance() {
    List<LedgerRight> two =
        List.of(marked("101", 1, "901", FIRST), marked("101", 2, "901", SECOND));
    WorklistMarks returns = returns(two, of(1, row("new.csv", 2, "101", "901", 1, "YT-3")));
    assertThat(numbers(returns)).containsExactly(FIRST, SECOND);
    assertThat(returns.breaks())
        .extracting(Break::code, Break::detail)
        .containsExactly(
            tuple(BreakCode.RETURN_TRACKING_DIFFERS, "已登记 %s、%s，本行 YT-3".formatted(FIRST, SECOND)));
  }

  /** The old list still lies in the folder, or is copied anew with a newer time. */
  @Test
  void aNumberThatWasCorrectedSaysNothingAnyMore() {
    ReturnedRow old = row("old.csv", 2, "101", "901", 1, FIRST);
    ReturnedRow correcting = of(1, row("new.csv", 2, "101", "901", 1, SECOND));
    ReturnedRow copied = of(2, row("copy.csv", 2, "101", "901", 1, FIRST));
    WorklistMarks oneNight = returns(List.of(open("101", 1, "901")), old, correcting, copied);
    assertThat(numbers(oneNight)).containsExactly(SECOND);
    assertThat(oneNight.breaks()).isEmpty();
    PastWords past =
        PastWords.of(
            List.of(
                event(1, RightEvent.Kind.MARKED, FIRST),
                event(2, RightEvent.Kind.CORRECTED, SECOND)));
    WorklistMarks next =
        new WorklistMarks(oneNight.rights(), past, List.of(old, correcting, copied));
    assertThat(next.rights()).isEqualTo(oneNight.rights());
    assertThat(next.breaks()).isEmpty();
    assertThat(next.replaced()).isEmpty();
  }

  /** R65: unmark takes back the number that was corrected too. */
  @Test
  void neitherNumberMarksAfterAnUnmark() {
    PastWords past =
        PastWords.of(
            List.of(
                event(1, RightEvent.Kind.MARKED, FIRST),
                event(2, RightEvent.Kind.CORRECTED, SECOND),
                event(3, RightEvent.Kind.UNMARKED, SECOND)));
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    for (String number : List.of(FIRST, SECOND)) {
      ReturnedRow row = of(5, row("copy.csv", 2, "101", "901", 1, number));
      assertThat(new WorklistMarks(rights, past, List.of(row)).rights()).isEqualTo(rights);
    }
  }

  /** Is it the number of the open one, or a better one for the marked one? */
  @Test
  void whereAnotherUnitOfThePairIsOpenAPersonDecides() {
    List<LedgerRight> rights = List.of(marked("101", 1, "901", FIRST), open("101", 2, "901"));
    for (int days : List.of(1, -1)) {
      ReturnedRow row = of(days, row("other.csv", 2, "101", "901", 1, SECOND));
      WorklistMarks returns = returns(rights, row);
      assertThat(returns.rights()).isEqualTo(rights);
      assertThat(returns.questions().ambiguous(open("101", 2, ""))).containsExactly(row);
      assertThat(returns.breaks())
          .extracting(Break::code)
          .containsExactly(BreakCode.RETURN_AMBIGUOUS);
    }
  }

  @Test
  void oneFileThatSaysBothTellsOfTwoParcels() {
    List<LedgerRight> rights = List.of(marked("101", 1, "901", FIRST), open("101", 2, "901"));
    WorklistMarks returns =
        returns(
            rights,
            of(1, row("new.csv", 2, "101", "901", 1, SECOND)),
            of(1, row("new.csv", 3, "101", "901", 1, FIRST)));
    assertThat(numbers(returns)).containsExactly(FIRST, SECOND);
    assertThat(returns.breaks()).isEmpty();
    assertThat(returns.replaced()).isEmpty();
  }

  @Test
  void differentNumbersThatAddUpToWhatWasListedAreParcels() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "901"), open("101", 3, "911")),
            row("w.csv", 2, "101", "901", 1, FIRST),
            row("w.csv", 3, "101", "901", 1, SECOND),
            row("w.csv", 4, "101", "901", 1, "YT1000000000003"));
    assertThat(numbers(returns)).containsExactly(FIRST, SECOND, "");
    assertThat(returns.breaks())
        .extracting(Break::code, found -> found.source().line())
        .containsExactly(tuple(BreakCode.RETURN_ROW_TWICE, 4L));
  }

  @Test
  void equalRowsOfTwoSheetsAreOneRow() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow first = row("w.xlsx › 一", 2, "101", "901", 1, FIRST);
    ReturnedRow same = row("w.xlsx › 二", 7, "101", "901", 1, FIRST);
    WorklistMarks returns = returns(rights, first, same);
    assertThat(numbers(returns)).containsExactly(FIRST, "");
    assertThat(returns.breaks()).isEmpty();
    assertThat(returns.counts(0)).isEqualTo(new ReturnedCounts(2, 0, 0));
    WorklistMarks both = returns(rights, first, row("w.xlsx › 一", 3, "101", "901", 1, FIRST), same);
    assertThat(numbers(both)).containsExactly(FIRST, FIRST);
    assertThat(both.counts(0)).isEqualTo(new ReturnedCounts(3, 0, 0));
  }

  /** R64: who fills in both sheets types the carrier on one of them, a remark on the other. */
  @Test
  void rowsOfTwoSheetsThatDifferInWhatOneLeavesOutAreOneRow() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow first = with("w.xlsx › 一", "圆通速递", "");
    ReturnedRow second = with("w.xlsx › 二", "", "易碎");
    WorklistMarks returns = returns(rights, first, second);
    assertThat(numbers(returns)).containsExactly(FIRST, "");
    assertThat(returns.breaks()).isEmpty();
    assertThat(returns.counts(0)).isEqualTo(new ReturnedCounts(2, 0, 0));
    assertThat(returns.rights().get(0).mark())
        .hasValueSatisfying(
            mark -> {
              assertThat(mark.carrier()).isEqualTo("圆通速递");
              assertThat(mark.note()).isEqualTo("易碎");
            });
  }

  /** R64: what contradicts itself is not one statement. */
  @Test
  void rowsOfTwoSheetsWithOtherRemarksAreTwo() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    WorklistMarks returns =
        returns(rights, with("w.xlsx › 一", "", "易碎"), with("w.xlsx › 二", "", "第二件"));
    assertThat(numbers(returns)).containsExactly(FIRST);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_ROW_TWICE);
  }

  private static ReturnedRow with(String sheet, String carrier, String note) {
    ReturnedRow row = row(sheet, 2, "101", "901", 1, FIRST);
    return new ReturnedRow(
        row.source(),
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        row.mainOrder(),
        row.mainSubOrder(),
        row.advice(),
        row.units(),
        carrier,
        note,
        row.word());
  }

  /** R64: two were sent and one of them is marked; the other may be bound elsewhere by now. */
  @Test
  void aRowOfMoreThanTheMarkedUnitsLeavesAQuestion() {
    List<LedgerRight> rights = List.of(marked("101", 1, "901", FIRST), open("101", 2, "911"));
    WorklistMarks returns = returns(rights, of(1, row("new.csv", 2, "101", "901", 2, SECOND)));
    assertThat(returns.rights()).isEqualTo(rights);
    assertThat(returns.questions().ambiguous(open("101", 2, ""))).hasSize(1);
  }

  private static RightEvent event(long id, RightEvent.Kind kind, String number) {
    return new RightEvent(
        id, kind, "101", 1, "900", "901", new Mark(AS_OF.plusDays(id), "小王", "", "圆通", number));
  }

  private static ReturnedRow of(int daysLater, ReturnedRow row) {
    return new ReturnedRow(
        new Source(row.source().file(), row.source().line(), AS_OF.plusDays(daysLater)),
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        order(row.mainSubOrder()),
        row.mainSubOrder(),
        row.advice(),
        row.units(),
        row.carrier(),
        row.note(),
        row.word());
  }

  private static WorklistMarks returns(List<LedgerRight> rights, ReturnedRow... rows) {
    return new WorklistMarks(rights, PastWords.NONE, List.of(rows));
  }

  private static List<String> numbers(WorklistMarks returns) {
    return returns.rights().stream()
        .map(right -> right.mark().map(Mark::tracking).orElse(""))
        .toList();
  }
}
