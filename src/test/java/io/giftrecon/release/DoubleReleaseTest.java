package io.giftrecon.release;

import static io.giftrecon.release.Rights.AS_OF;
import static io.giftrecon.release.Rights.marked;
import static io.giftrecon.release.Rights.open;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways in which something was once released twice, or never. */
class DoubleReleaseTest {
  /** R64: other words in another file are a copy; whether more was paid a person finds out. */
  @Test
  void aSecondCashPaymentOnTheSameLinesIsForAPerson() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow first = cash("cash1.csv", 0, "已发放 第一份");
    ReturnedRow second = cash("cash2.csv", 1, "已发放 第二份");
    WorklistMarks firstNight = new WorklistMarks(rights, PastWords.NONE, List.of(first));
    WorklistMarks secondNight =
        new WorklistMarks(firstNight.rights(), PastWords.NONE, List.of(first, second));
    assertThat(secondNight.rights()).isEqualTo(firstNight.rights());
    assertThat(secondNight.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_ROW_TWICE);
    assertThat(secondNight.questions().ambiguous(open("101", 2, ""))).containsExactly(second);
  }

  /** R64: one file that says both tells of two payments. */
  @Test
  void aSecondCashPaymentInTheSameFileIsMarkedToo() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow first = cash("cash1.csv", 0, "已发放 第一份");
    WorklistMarks firstNight = new WorklistMarks(rights, PastWords.NONE, List.of(first));
    WorklistMarks secondNight =
        new WorklistMarks(
            firstNight.rights(),
            PastWords.NONE,
            List.of(cash("cash2.csv", 1, "已发放 第二份"), cash("cash2.csv", 1, "已发放 第一份")));
    assertThat(secondNight.rights()).hasSize(2).allMatch(LedgerRight::processed);
    assertThat(secondNight.breaks()).isEmpty();
  }

  /** R64: the re-worded copy is no payment of the right that waits on another main line. */
  @Test
  void aRewordedCopyMarksNoRightOfAnotherPair() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "911"));
    ReturnedRow first = cash("cash1.csv", 0, "已发放");
    ReturnedRow copy = cash("cash2.csv", 1, "已发放 小王");
    WorklistMarks returns = new WorklistMarks(rights, PastWords.NONE, List.of(first, copy));
    assertThat(returns.rights())
        .extracting(LedgerRight::mainSubOrder, LedgerRight::processed)
        .containsExactly(tuple("901", true), tuple("911", false));
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_ROW_TWICE);
    assertThat(returns.questions().ambiguous(open("101", 2, ""))).isEmpty();
  }

  @Test
  void cashThatMayBeASecondPaymentIsABreak() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    WorklistMarks returns =
        new WorklistMarks(
            rights, PastWords.NONE, List.of(cash("a.csv", 0, "已发放"), cash("b.csv", 1, "已发放")));
    assertThat(returns.rights()).filteredOn(LedgerRight::processed).hasSize(1);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_SAID_BEFORE);
  }

  /** R20: the repeated row comes first in its file; a run that is repeated says the same. */
  @Test
  void aWordSaidAgainBesideTheSecondPaymentIsNoBreak() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow first = cash("a.csv", 0, "已发放 一");
    List<ReturnedRow> rows =
        List.of(first, cash("b.csv", 1, "已发放 一"), cash("b.csv", 3, 1, "已发放 二"));
    WorklistMarks firstNight = new WorklistMarks(rights, PastWords.NONE, List.of(first));
    WorklistMarks once = new WorklistMarks(firstNight.rights(), PastWords.NONE, rows);
    WorklistMarks again = new WorklistMarks(once.rights(), PastWords.NONE, rows);
    assertThat(once.rights()).hasSize(2).allMatch(LedgerRight::processed);
    assertThat(once.breaks()).isEmpty();
    assertThat(again.breaks()).isEmpty();
  }

  @Test
  void oneParcelInTwoRowsOfOneFileReleasesBoth() {
    WorklistMarks returns =
        new WorklistMarks(
            List.of(open("101", 1, "901"), open("101", 2, "901")),
            PastWords.NONE,
            List.of(
                row("w.csv", 2, "101", "901", 1, "YT1"), row("w.csv", 3, "101", "901", 1, "YT1")));
    assertThat(returns.rights()).hasSize(2).allMatch(LedgerRight::processed);
  }

  /** R64: one was listed of the pair; the other unit waits for a main line of its own. */
  @Test
  void aCopiedRowIsNoSecondParcel() {
    List<ReturnedRow> rows =
        List.of(row("w.csv", 2, "101", "901", 1, "YT1"), row("w.csv", 3, "101", "901", 1, "YT1"));
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "911"));
    WorklistMarks first = new WorklistMarks(rights, PastWords.NONE, rows);
    assertThat(first.rights())
        .containsExactly(marked("101", 1, "901", "YT1"), open("101", 2, "911"));
    assertThat(first.breaks())
        .extracting(Break::code, found -> found.source().line())
        .containsExactly(tuple(BreakCode.RETURN_ROW_TWICE, 3L));
    assertThat(first.counts(0)).isEqualTo(new ReturnedCounts(1, 0, 1));
    WorklistMarks next = new WorklistMarks(first.rights(), PastWords.NONE, rows);
    assertThat(next.rights()).isEqualTo(first.rights());
    assertThat(next.breaks()).isEqualTo(first.breaks());
  }

  /** R65: a copy of the old list, with a newer name or date, says nothing new. */
  @Test
  void aNumberThatWasTakenBackNeverMarksItsPairAgain() {
    RightEvent takenBack =
        new RightEvent(
            2,
            RightEvent.Kind.UNMARKED,
            "101",
            1,
            "900",
            "901",
            new Mark(AS_OF.minusDays(1), "小王", "", "", "YT1"));
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    assertThat(
            new WorklistMarks(
                    rights,
                    new PastWords(List.of(takenBack), List.of()),
                    List.of(row("copy.csv", 2, "101", "901", 2, "YT1")))
                .rights())
        .isEqualTo(rights);
    assertThat(
            new WorklistMarks(
                    rights,
                    new PastWords(List.of(takenBack), List.of()),
                    List.of(row("copy.csv", 2, "101", "901", 1, "YT2")))
                .rights())
        .singleElement()
        .matches(LedgerRight::processed);
  }

  /** R65: what nobody sees makes no other number. */
  @Test
  void aNumberThatWasTakenBackIsTheSameHoweverItIsTyped() {
    LedgerRight right = open("101", 1, "901");
    RightEvent takenBack =
        new RightEvent(
            2,
            RightEvent.Kind.UNMARKED,
            "101",
            1,
            "900",
            "901",
            new Mark(AS_OF, "小王", "", "", "SF1234567890123"));
    for (String typed : List.of("sf1234567890123", "SF1234567890123\u200b", "1234567890123")) {
      assertThat(
              new WorklistMarks(
                      List.of(right),
                      new PastWords(List.of(takenBack), List.of()),
                      List.of(row("copy.csv", 2, "101", "901", 1, typed)))
                  .rights())
          .as(typed)
          .containsExactly(right);
    }
  }

  /** R64: two rows of one file with one number are one word on both units. */
  @Test
  void aNumberTypedInTwoWaysIsOneParcel() {
    WorklistMarks returns =
        new WorklistMarks(
            List.of(open("101", 1, "901"), open("101", 2, "911")),
            PastWords.NONE,
            List.of(
                row("w.csv", 2, "101", "901", 1, "YT1234567890123"),
                row("w.csv", 3, "101", "901", 1, "yt1234567890123")));
    assertThat(returns.rights()).filteredOn(LedgerRight::processed).hasSize(1);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_ROW_TWICE);
  }

  @Test
  void cashPaidAfterAMistakenMarkWasTakenBackIsMarked() {
    RightEvent takenBack =
        new RightEvent(
            2, RightEvent.Kind.UNMARKED, "101", 1, "900", "901", new Mark(AS_OF, "小王", "", "", ""));
    WorklistMarks returns =
        new WorklistMarks(
            List.of(open("101", 1, "901")),
            new PastWords(List.of(takenBack), List.of()),
            List.of(cash("c.csv", 5, "已发放")));
    assertThat(returns.rights()).singleElement().matches(LedgerRight::processed);
  }

  /** R65: who repeats a number in a list that came after its unmark may mean it, and is told. */
  @Test
  void aNumberThatWasTakenBackIsTold() {
    RightEvent takenBack =
        new RightEvent(
            7,
            RightEvent.Kind.UNMARKED,
            "101",
            1,
            "900",
            "901",
            new Mark(AS_OF, "小王", "", "圆通", "YT1"));
    PastWords past = PastWords.of(List.of(takenBack), Map.of("old.csv", 6L, "since.csv", 7L), 0);
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    for (String file : List.of("old.csv", "since.csv", "new.csv")) {
      WorklistMarks returns =
          new WorklistMarks(rights, past, List.of(row(file, 2, "101", "901", 1, "yt1")));
      assertThat(returns.rights()).as(file).isEqualTo(rights);
      assertThat(returns.breaks())
          .as(file)
          .extracting(Break::code)
          .isEqualTo(file.equals("old.csv") ? List.of() : List.of(BreakCode.RETURN_SAID_BEFORE));
    }
    List<LedgerRight> sentAgain = List.of(marked("101", 1, "901", "YT2"));
    assertThat(
            new WorklistMarks(sentAgain, past, List.of(row("new.csv", 2, "101", "901", 1, "YT1")))
                .breaks())
        .isEmpty();
  }

  /** R64: a list of before still names both of its parcels on the pair that a right has left. */
  @Test
  void aRightThatLeftItsPairIsStillAmongWhatWasListed() {
    RightEvent left =
        new RightEvent(
            3,
            RightEvent.Kind.REBOUND,
            "101",
            2,
            "900",
            "901",
            new Mark(AS_OF.plusDays(1), "", "", "", ""));
    List<LedgerRight> rights = List.of(marked("101", 1, "901", "YT1"), open("101", 2, "902"));
    List<ReturnedRow> rows =
        List.of(
            row("late.csv", 2, "101", "901", 1, "YT1"), row("late.csv", 3, "101", "901", 1, "YT2"));
    WorklistMarks told = new WorklistMarks(rights, PastWords.of(List.of(left)), rows);
    assertThat(told.breaks()).isEmpty();
    assertThat(told.rights())
        .allMatch(LedgerRight::processed)
        .allMatch(right -> right.mainSubOrder().equals("901"));
    WorklistMarks untold = new WorklistMarks(rights, PastWords.NONE, rows);
    assertThat(untold.breaks()).extracting(Break::code).containsExactly(BreakCode.RETURN_ROW_TWICE);
  }

  /** R65: what a list held before the unmark says nothing, however it is called or dated now. */
  @Test
  void cashIsMarkedAgainByANewContentAlone() {
    RightEvent takenBack =
        new RightEvent(
            7,
            RightEvent.Kind.UNMARKED,
            "101",
            1,
            "900",
            "901",
            new Mark(AS_OF.plusYears(3), "小王", "", "", ""));
    PastWords past = PastWords.of(List.of(takenBack), Map.of("copy.csv", 6L, "since.csv", 7L), 0);
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    assertThat(new WorklistMarks(rights, past, List.of(cash("copy.csv", 5, "已打款"))).rights())
        .isEqualTo(rights);
    for (String file : List.of("new.csv", "since.csv")) {
      assertThat(new WorklistMarks(rights, past, List.of(cash(file, -5, "已发放"))).rights())
          .as(file)
          .allMatch(LedgerRight::processed);
    }
  }

  private static ReturnedRow cash(String file, int daysLater, String note) {
    return cash(file, 2, daysLater, note);
  }

  private static ReturnedRow cash(String file, long line, int daysLater, String note) {
    return new ReturnedRow(
        new Source(file, line, AS_OF.plusDays(daysLater)),
        "100",
        "101",
        "900",
        "901",
        "立即补发",
        1,
        "",
        note,
        new ReturnedWord.Paid());
  }
}
