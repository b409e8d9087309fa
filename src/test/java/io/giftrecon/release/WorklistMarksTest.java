package io.giftrecon.release;

import static io.giftrecon.release.Rights.AS_OF;
import static io.giftrecon.release.Rights.mark;
import static io.giftrecon.release.Rights.marked;
import static io.giftrecon.release.Rights.open;
import static io.giftrecon.release.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.RejectedReturn;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.RightEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorklistMarksTest {
  @Test
  void aRowMarksTheRightsOfItsMainLine() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "911"), open("101", 3, "")),
            row("w.csv", 2, "101", "911", 1, "YT1"));
    assertThat(returns.breaks()).isEmpty();
    assertThat(returns.rights())
        .containsExactly(open("101", 1, "901"), marked("101", 2, "911", "YT1"), open("101", 3, ""));
  }

  @Test
  void theSameRowTwiceChangesNothing() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    WorklistMarks once = returns(rights, row("w.csv", 2, "101", "901", 1, "YT1"));
    WorklistMarks twice =
        returns(
            rights,
            row("w.csv", 2, "101", "901", 1, "YT1"),
            row("copy of w.csv", 2, "101", "901", 1, "YT1"));
    WorklistMarks nextNight = returns(once.rights(), row("w.csv", 2, "101", "901", 1, "YT1"));
    assertThat(processed(once)).isEqualTo(1);
    assertThat(processed(twice)).isEqualTo(1);
    assertThat(twice.breaks()).isEmpty();
    assertThat(nextNight.rights()).isEqualTo(once.rights());
    assertThat(nextNight.breaks()).isEmpty();
  }

  @Test
  void anotherTrackingNumberForAReleasedRightIsABreakAndNoSecondMark() {
    List<LedgerRight> rights = List.of(marked("101", 1, "901", "YT1"));
    WorklistMarks returns = returns(rights, row("w2.csv", 3, "101", "901", 1, "YT2"));
    assertThat(returns.rights()).isEqualTo(rights);
    assertThat(returns.breaks())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(BreakCode.RETURN_TRACKING_DIFFERS);
              assertThat(found.detail()).isEqualTo("已登记 YT1，本行 YT2");
              assertThat(found.orderNo()).isEqualTo("100");
              assertThat(found.subOrder()).isEqualTo("101");
              assertThat(found.source().line()).isEqualTo(3);
            });
  }

  @Test
  void asManyUnitsAreMarkedAsThereAreAndTheRestIsABreak() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "901")),
            row("w.csv", 2, "101", "901", 5, "YT1"));
    assertThat(processed(returns)).isEqualTo(2);
    assertThat(returns.breaks())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(BreakCode.RETURN_FITS_NO_RIGHT);
              assertThat(found.detail()).isEqualTo("本行多出 3 份，1元商品子订单 101");
            });
  }

  @Test
  void aRowThatNamesNoKnownLineIsABreak() {
    WorklistMarks returns =
        returns(List.of(open("101", 1, "901")), row("w.csv", 2, "555", "901", 1, "YT1"));
    assertThat(processed(returns)).isZero();
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_FITS_NO_RIGHT);
  }

  /** A101: its main line, or the two numbers in each other's columns: the goods may be out. */
  @ParameterizedTest
  @CsvSource({"555, 901", "901, 101", "100, 999"})
  void aRowThatFitsNoRightAsksAboutThoseThatItNamesOtherwise(String oneYuan, String main) {
    LedgerRight named = open("101", 1, "901");
    LedgerRight other = open("202", 1, "911");
    WorklistMarks returns =
        returns(List.of(named, other), row("w.csv", 2, oneYuan, main, 1, "YT1"));
    assertThat(returns.questions().unfit(named)).hasSize(1);
    assertThat(returns.questions().unfit(other)).isEmpty();
  }

  /** A122: sorted or pasted without the numbers: the gift is one order's, the number another's. */
  @Test
  void aRowOfTwoOrdersMarksNeitherAndAsksAboutBoth() {
    LedgerRight ofNumber = open("101", 1, "901");
    LedgerRight ofOrder = open("201", 1, "911");
    LedgerRight other = open("301", 1, "921");
    for (ReturnedWord word :
        List.of(new ReturnedWord.Sent(List.of("YT1"), ""), new ReturnedWord.Unreadable("已发"))) {
      WorklistMarks returns =
          returns(List.of(ofNumber, ofOrder, other), ofOrder("200", "101", word));
      assertThat(returns.rights()).containsExactly(ofNumber, ofOrder, other);
      assertThat(returns.breaks())
          .extracting(Break::code)
          .containsExactly(BreakCode.RETURN_FITS_NO_RIGHT);
      assertThat(returns.questions().unfit(ofNumber)).hasSize(1);
      assertThat(returns.questions().unfit(ofOrder)).hasSize(1);
      assertThat(returns.questions().unfit(other)).isEmpty();
    }
  }

  /** An order that nobody knows contradicts nothing: a spreadsheet may have rounded it. */
  @Test
  void aRowOfAnUnknownOrderSpeaksOfItsLine() {
    ReturnedWord sent = new ReturnedWord.Sent(List.of("YT1"), "");
    assertThat(processed(returns(List.of(open("101", 1, "901")), ofOrder("777", "101", sent))))
        .isEqualTo(1);
  }

  /** A101: the same parcel was marked before, so nothing else is out. */
  @Test
  void aRowThatFitsNoRightAsksNothingOfAParcelThatIsKnown() {
    LedgerRight second = open("101", 2, "901");
    WorklistMarks returns =
        returns(
            List.of(marked("101", 1, "901", "YT1"), second),
            row("w.csv", 2, "555", "901", 1, "YT1"));
    assertThat(returns.questions().unfit(second)).isEmpty();
  }

  /** A101: the list named the main line that the right had then. */
  @Test
  void aRowThatFitsNoRightAsksAboutThoseThatHaveLeftItsMainLine() {
    RightEvent left =
        new RightEvent(
            3, RightEvent.Kind.REBOUND, "101", 1, "900", "901", new Mark(AS_OF, "", "", "", ""));
    LedgerRight moved = open("101", 1, "911");
    List<ReturnedRow> rows = List.of(row("w.csv", 2, "555", "901", 1, "YT1"));
    WorklistMarks told = new WorklistMarks(List.of(moved), PastWords.of(List.of(left)), rows);
    assertThat(told.questions().unfit(moved)).hasSize(1);
    WorklistMarks untold = new WorklistMarks(List.of(moved), PastWords.NONE, rows);
    assertThat(untold.questions().unfit(moved)).isEmpty();
  }

  /** A101: a row further down marks the very parcel: a run that is repeated would know it. */
  @Test
  void aRowThatFitsNoRightIsAskedAboutWhenAllRowsHaveMarked() {
    LedgerRight second = open("101", 2, "901");
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), second),
            row("w.csv", 2, "555", "901", 1, "YT1"),
            row("w.csv", 3, "101", "901", 1, "YT1"));
    assertThat(returns.questions().unfit(second)).isEmpty();
  }

  @Test
  void whoeverSentTheGoodsIsBelievedAboutTheMainLine() {
    WorklistMarks returns =
        returns(List.of(open("101", 1, "901")), row("w.csv", 2, "101", "911", 1, "YT1"));
    assertThat(returns.rights()).containsExactly(marked("101", 1, "911", "YT1"));
    assertThat(returns.breaks()).isEmpty();
  }

  @Test
  void aFreeRightIsTakenBeforeOneBoundElsewhere() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "")),
            row("w.csv", 2, "101", "911", 1, "YT1"));
    assertThat(returns.rights())
        .containsExactly(open("101", 1, "901"), marked("101", 2, "911", "YT1"));
  }

  @Test
  void aRowWithoutMainLineMarksAFreeRight() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "")),
            withoutMainSubOrder(row("w.csv", 2, "101", "", 1, "YT1"), "不予补发"));
    assertThat(returns.rights())
        .containsExactly(open("101", 1, "901"), marked("101", 2, "", "YT1"));
  }

  /** A29: what was to be sent had a main line; else that line would be sent for once more. */
  @Test
  void aRowToBeSentThatLostItsMainLineMarksABoundRight() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, ""));
    List<LedgerRight> bound = List.of(marked("101", 1, "901", "YT1"), open("101", 2, ""));
    assertThat(returns(rights, row("w.csv", 2, "101", "", 1, "YT1")).rights()).isEqualTo(bound);
    ReturnedRow named = row("w.csv", 2, "101", "901", 1, "YT1");
    assertThat(returns(rights, withoutMainSubOrder(named, "不予补发")).rights()).isEqualTo(bound);
  }

  @Test
  void theMainOrderTellsWhichBoundRight() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "911"));
    ReturnedRow named = row("w.csv", 2, "101", "911", 1, "YT1");
    assertThat(returns(rights, withoutMainSubOrder(named, "立即补发")).rights())
        .containsExactly(open("101", 1, "901"), marked("101", 2, "911", "YT1"));
  }

  @Test
  void theMarkSaysWhereItComesFrom() {
    WorklistMarks returns =
        returns(List.of(open("101", 1, "901")), row("w.csv", 2, "101", "901", 1, "YT1"));
    assertThat(returns.rights().get(0).mark()).contains(mark("w.csv", "YT1"));
  }

  /** R20: whatever comes back, in whatever order and however often, nothing is marked twice. */
  @Test
  void noMarkIsEverOverwrittenAndNoRightEverLost() {
    long seed = 20230901;
    Random random = new Random(seed);
    String[] mains = {"", "901", "911"};
    for (int round = 0; round < 3000; round++) {
      List<LedgerRight> rights = new ArrayList<>();
      int units = 1 + random.nextInt(3);
      for (int unit = 1; unit <= units; unit++) {
        String main = mains[random.nextInt(mains.length)];
        rights.add(
            random.nextInt(3) == 0 ? marked("101", unit, main, "YT0") : open("101", unit, main));
      }
      List<ReturnedRow> rows = new ArrayList<>();
      int wanted = random.nextInt(4);
      for (int i = 0; i < wanted; i++) {
        String main = mains[random.nextInt(mains.length)];
        String tracking = "YT" + random.nextInt(3);
        rows.add(row("w.csv", i, "101", main, 1 + random.nextInt(2), tracking));
      }
      WorklistMarks returns = new WorklistMarks(rights, PastWords.NONE, rows);
      String message = "seed %d round %d: %s %s".formatted(seed, round, rights, rows);
      assertThat(returns.rights()).as(message).hasSameSizeAs(rights);
      for (int i = 0; i < rights.size(); i++) {
        LedgerRight before = rights.get(i);
        LedgerRight after = returns.rights().get(i);
        assertThat(after.unit()).as(message).isEqualTo(before.unit());
        if (before.processed()) {
          assertThat(after).as(message).isEqualTo(before);
        }
      }
      Collections.shuffle(rows, random);
      assertThat(new WorklistMarks(rights, PastWords.NONE, rows).rights())
          .as(message)
          .isEqualTo(returns.rights());
      assertThat(new WorklistMarks(returns.rights(), PastWords.NONE, List.of()).rights())
          .isEqualTo(returns.rights());
    }
  }

  /** R39. */
  @Test
  void whatNobodyCanReadMarksNothingUntilANumberComes() {
    ReturnedRow unreadable = saying("w.csv", new ReturnedWord.Unreadable("已发"));
    WorklistMarks first = returns(List.of(open("101", 1, "901")), unreadable);
    assertThat(processed(first)).isZero();
    assertThat(first.breaks())
        .extracting(Break::code, Break::detail)
        .containsExactly(tuple(BreakCode.RETURN_UNREADABLE, "本行写着“已发”"));
    assertThat(first.questions().unreadable("101")).isNotEmpty();
    assertThat(first.counts(2)).isEqualTo(new ReturnedCounts(0, 2, 1));
    WorklistMarks then =
        returns(
            List.of(open("101", 1, "901")), unreadable, row("x.csv", 2, "101", "901", 1, "YT1"));
    assertThat(processed(then)).isEqualTo(1);
    assertThat(then.breaks()).isEmpty();
    assertThat(then.questions().unreadable("101")).isEmpty();
    assertThat(then.counts(0)).isEqualTo(new ReturnedCounts(2, 0, 0));
  }

  /** R39. */
  @Test
  void whatWasNotSentMarksNothing() {
    WorklistMarks returns =
        returns(List.of(open("101", 1, "901")), saying("w.csv", new ReturnedWord.NotSent("缺货")));
    assertThat(processed(returns)).isZero();
    assertThat(returns.breaks()).extracting(Break::code).containsExactly(BreakCode.RETURN_NOT_SENT);
    assertThat(returns.questions().unreadable("101")).isEmpty();
    assertThat(returns.counts(0)).isEqualTo(new ReturnedCounts(0, 0, 1));
  }

  /** R39: whoever sent the goods knows; told every night while the row lies there. */
  @Test
  void aMarkOnARowThatWasNotDueIsBelieved() {
    ReturnedRow due = row("w.csv", 2, "101", "901", 1, "YT1");
    ReturnedRow early =
        new ReturnedRow(due.source(), "100", "101", "900", "901", "待确认收货", 1, "", "", due.word());
    WorklistMarks first = returns(List.of(open("101", 1, "901")), early);
    assertThat(processed(first)).isEqualTo(1);
    assertThat(first.breaks()).extracting(Break::code).containsExactly(BreakCode.RETURN_NOT_DUE);
    assertThat(first.counts(0)).isEqualTo(new ReturnedCounts(1, 0, 0));
    assertThat(returns(first.rights(), early).breaks()).isEqualTo(first.breaks());
  }

  /** R39: of two pairs the number answers for its own; the other's gift may still be out. */
  @Test
  void aNumberAnswersForItsOwnPair() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "911"));
    ReturnedRow unreadable = saying("w.csv", new ReturnedWord.Unreadable("已发"));
    ReturnedRow later = later(row("x.csv", 2, "101", "901", 1, "YT1"));
    ReturnedRow ofTheOther = later(row("x.csv", 3, "101", "911", 1, "YT2"));
    assertThat(returns(rights, unreadable, later).questions().unreadable("101")).isEmpty();
    assertThat(returns(rights, unreadable, ofTheOther).questions().unreadable("101")).isNotEmpty();
    ReturnedRow sameTime = row("x.csv", 2, "101", "901", 1, "YT1");
    assertThat(returns(rights, unreadable, sameTime).questions().unreadable("101")).isNotEmpty();
  }

  /** R39: a list that says 缺货 later does not tell what became of the gift before. */
  @Test
  void wordsForNotSentAnswerNothing() {
    WorklistMarks returns =
        returns(
            List.of(open("101", 1, "901")),
            saying("w.csv", new ReturnedWord.Unreadable("已发")),
            later(saying("x.csv", new ReturnedWord.NotSent("缺货"))));
    assertThat(returns.questions().unreadable("101")).isNotEmpty();
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_UNREADABLE, BreakCode.RETURN_NOT_SENT);
  }

  /** R32. */
  @Test
  void aRejectedRowIsABreakAndHoldsTheRightOnlyIfSomethingWasFilledIn() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    WorklistMarks empty = returns(rights, rejected(""));
    WorklistMarks filledIn = returns(rights, rejected("YT1"));
    assertThat(empty.breaks())
        .extracting(Break::code, Break::detail)
        .containsExactly(tuple(BreakCode.RETURN_UNREADABLE, "数量：不是件数"));
    assertThat(empty.questions().unreadable("101")).isEmpty();
    assertThat(filledIn.breaks()).isEqualTo(empty.breaks());
    assertThat(filledIn.questions().unreadable("101")).isNotEmpty();
    assertThat(
            returns(List.of(marked("101", 1, "901", "YT1")), rejected("YT1"))
                .questions()
                .unreadable("101"))
        .isEmpty();
  }

  /** R39: what came since may be of another unit; the row itself nobody can use. */
  @Test
  void aRejectedRowAsksWhileARightOfItsLineIsOpen() {
    Mark since = new Mark(AS_OF.plusDays(1), "回传 x.csv", "", "圆通速递", "YT2");
    LedgerRight sent = open("101", 1, "901").release("900", "901", since);
    WorklistMarks oneOpen = returns(List.of(sent, open("101", 2, "901")), rejected("YT1"));
    assertThat(oneOpen.questions().unreadable("101")).isNotEmpty();
    assertThat(returns(List.of(sent), rejected("YT1")).questions().unreadable("101")).isEmpty();
  }

  /** R20: the unit of the main line stays taken. */
  @Test
  void aRowWithoutMainLineLeavesTheMarkWhereTheRightIsBound() {
    ReturnedRow row = row("w.csv", 2, "101", "", 1, "YT1");
    WorklistMarks first = returns(List.of(open("101", 1, "901")), row);
    assertThat(first.rights()).containsExactly(marked("101", 1, "901", "YT1"));
    WorklistMarks nextNight = returns(first.rights(), row);
    assertThat(nextNight.rights()).isEqualTo(first.rights());
    assertThat(nextNight.breaks()).isEmpty();
  }

  /** R20: else the unit of 901 would be free, and another right would be given it. */
  @Test
  void aMainLineThatNobodyKnowsMovesNoRight() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"));
    ReturnedRow row = row("w.csv", 2, "101", "999", 1, "YT1");
    Map<String, String> persons = Map.of("101", "甲", "901", "甲");
    WorklistMarks first =
        new WorklistMarks(rights, LedgerView.EMPTY, List.of(row), NamedMains.of(rights, persons));
    assertThat(first.rights()).containsExactly(marked("101", 1, "901", "YT1"));
    assertThat(first.breaks())
        .extracting(Break::code, Break::detail)
        .containsExactly(tuple(BreakCode.RETURN_MAIN_UNKNOWN, "主商品子订单 999"));
    WorklistMarks nextNight =
        new WorklistMarks(
            first.rights(), LedgerView.EMPTY, List.of(row), NamedMains.of(first.rights(), persons));
    assertThat(nextNight.rights()).isEqualTo(first.rights());
    List<LedgerRight> ofLedger = List.of(open("101", 1, "999"));
    WorklistMarks bound =
        new WorklistMarks(
            ofLedger, LedgerView.EMPTY, List.of(row), NamedMains.of(ofLedger, persons));
    assertThat(bound.breaks()).isEmpty();
  }

  /** R64: else the right of the other buyer would find no unit, and 901 would be free. */
  @Test
  void anotherBuyersMainLineIsNeverBound() {
    List<LedgerRight> rights =
        List.of(open("101", 1, ""), open("101", 2, "901"), open("201", 1, "911"));
    Map<String, String> persons = Map.of("101", "甲", "901", "甲", "201", "乙", "911", "乙");
    ReturnedRow row = row("w.csv", 2, "101", "911", 1, "YT1");
    for (NamedMains mains : List.of(NamedMains.of(rights, persons), NamedMains.of(rights))) {
      WorklistMarks first = new WorklistMarks(rights, LedgerView.EMPTY, List.of(row), mains);
      assertThat(first.rights())
          .containsExactly(
              open("101", 1, ""), marked("101", 2, "901", "YT1"), open("201", 1, "911"));
      assertThat(first.breaks())
          .extracting(Break::code, Break::detail)
          .containsExactly(tuple(BreakCode.RETURN_OTHER_BUYER, "主商品子订单 911"));
      WorklistMarks next =
          new WorklistMarks(
              first.rights(),
              LedgerView.EMPTY,
              List.of(row),
              NamedMains.of(first.rights(), persons));
      assertThat(next.rights()).isEqualTo(first.rights());
      assertThat(next.breaks()).isEqualTo(first.breaks());
    }
  }

  /** R64: a right that is bound to nothing is marked on nothing. */
  @Test
  void anotherBuyersMainLineIsNotBoundToAFreeRight() {
    List<LedgerRight> rights = List.of(open("101", 1, ""));
    ReturnedRow row = row("w.csv", 2, "101", "911", 1, "YT1");
    NamedMains mains = NamedMains.of(rights, Map.of("101", "甲", "911", "乙"));
    assertThat(new WorklistMarks(rights, LedgerView.EMPTY, List.of(row), mains).rights())
        .containsExactly(marked("101", 1, "", "YT1"));
    NamedMains same = NamedMains.of(rights, Map.of("101", "甲", "911", "甲"));
    assertThat(new WorklistMarks(rights, LedgerView.EMPTY, List.of(row), same).rights())
        .containsExactly(marked("101", 1, "911", "YT1"));
  }

  /** R20: two units were done with the same word; the row of the second named no main line. */
  @Test
  void aRowWithoutMainLineSpeaksOfAUnitOfItsOwn() {
    ReturnedRow naming = later(row("x.csv", 2, "101", "901", 1, "YT1"));
    ReturnedRow without = row("w.csv", 3, "101", "", 1, "YT1");
    for (String bound : List.of("", "901")) {
      WorklistMarks first =
          returns(List.of(open("101", 1, "901"), open("101", 2, bound)), without, naming);
      assertThat(first.rights())
          .extracting(LedgerRight::mainSubOrder, LedgerRight::processed)
          .containsExactly(tuple("901", true), tuple(bound, true));
      WorklistMarks nextNight = returns(first.rights(), naming, without);
      assertThat(nextNight.rights()).isEqualTo(first.rights());
      assertThat(nextNight.breaks()).isEmpty();
    }
  }

  /** R20: the right has left the main line since; the list named it where it was. */
  @Test
  void aRepeatedPaymentMayMeanARightThatHasLeftItsMainLine() {
    Mark paid = new Mark(AS_OF, "回传 x.csv", "已发放", "", "");
    List<LedgerRight> rights =
        List.of(open("101", 1, "901").release("900", "901", paid), open("101", 2, "911"));
    RightEvent left =
        new RightEvent(
            3, RightEvent.Kind.REBOUND, "101", 2, "900", "901", new Mark(AS_OF, "", "", "", ""));
    List<ReturnedRow> rows = List.of(paid(row("w.csv", 2, "101", "901", 1, "")));
    assertThat(new WorklistMarks(rights, PastWords.of(List.of(left)), rows).breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_SAID_BEFORE);
    assertThat(new WorklistMarks(rights, PastWords.NONE, rows).breaks()).isEmpty();
  }

  private static ReturnedRow paid(ReturnedRow row) {
    return new ReturnedRow(
        row.source(),
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        row.mainOrder(),
        row.mainSubOrder(),
        row.advice(),
        row.units(),
        "",
        "已发放",
        new ReturnedWord.Paid());
  }

  /** R20: of two units with one word, its own file's is the row's own, whatever their order. */
  @Test
  void aRowWithoutMainLineKnowsTheMarkOfItsOwnFile() {
    ReturnedRow naming = row("x.csv", 2, "101", "901", 1, "YT1");
    ReturnedRow without = row("w.csv", 3, "101", "", 1, "YT1");
    LedgerRight ofOther = open("101", 2, "901").release("900", "901", mark("x.csv", "YT1"));
    List<LedgerRight> rights =
        List.of(marked("101", 1, "901", "YT1"), ofOther, open("101", 3, "911"));
    assertThat(returns(rights, naming, without).breaks()).isEmpty();
  }

  /** R20: the row that named the main line is gone: a person says whether this is another. */
  @Test
  void aRowWithoutMainLineThatRepeatsAWordIsForAPerson() {
    List<LedgerRight> rights = List.of(marked("101", 1, "901", "YT1"), open("101", 2, ""));
    WorklistMarks returns = returns(rights, row("x.csv", 3, "101", "", 1, "YT1"));
    assertThat(returns.rights()).isEqualTo(rights);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_SAID_BEFORE);
  }

  /** R39: what the cell held beside the number is no other parcel, nor is an older mark's. */
  @Test
  void aMarkMayHoldTheCellAsItWasTyped() {
    WorklistMarks returns =
        returns(
            List.of(marked("101", 1, "901", "圆通 YT1234567890123"), open("101", 2, "901")),
            row("w.csv", 2, "101", "901", 1, "YT1234567890123"));
    assertThat(processed(returns)).isEqualTo(1);
    assertThat(returns.breaks()).isEmpty();
  }

  /** R64: two sheets of one workbook may be filled in with 1 and with 2 units of one parcel. */
  @Test
  void aCopyThatSpeaksOfMoreUnitsLeavesTheOpenOnesToAPerson() {
    List<LedgerRight> rights = List.of(open("101", 1, "901"), open("101", 2, "901"));
    ReturnedRow copy = row("w.csv", 3, "101", "901", 2, "YT1");
    WorklistMarks returns = returns(rights, row("w.csv", 2, "101", "901", 1, "YT1"), copy);
    assertThat(processed(returns)).isEqualTo(1);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RETURN_ROW_TWICE);
    assertThat(returns.questions().ambiguous(open("101", 2, "901"))).containsExactly(copy);
    WorklistMarks plain =
        returns(
            List.of(open("101", 1, "901"), open("101", 2, "902")),
            row("w.csv", 2, "101", "901", 1, "YT1"),
            row("w.csv", 3, "101", "901", 1, "YT1"));
    assertThat(plain.breaks()).hasSize(1);
    assertThat(plain.questions().ambiguous(open("101", 2, "902"))).isEmpty();
  }

  /** R60: "fits no right" would be untrue, and its advice would be to mark it a second time. */
  @Test
  void aRowOfAnotherJobsListSaysWhoseItIsUntilThatJobHasMarkedIt() {
    ReturnedRow row = row("w.csv", 2, "101", "901", 1, "YT1");
    WorklistMarks before = ofAnotherJob(open("101", 1, "901"), row);
    assertThat(before.rights()).isEmpty();
    assertThat(before.breaks())
        .singleElement()
        .matches(found -> found.code() == BreakCode.RIGHT_OF_ANOTHER_JOB)
        .matches(found -> found.detail().contains("别的任务"));
    WorklistMarks after = ofAnotherJob(marked("101", 1, "901", "YT1"), row);
    assertThat(after.breaks()).isEmpty();
    assertThat(after.counts(0).marked()).isEqualTo(1);
    assertThat(ofAnotherJob(marked("101", 1, "901", "YT2"), row).breaks()).hasSize(1);
  }

  /** The unit that the row speaks of may be one of which this job knows nothing. */
  @Test
  void aRowOfAnotherJobsListMarksNoneOfItsRightsThatHaveTakenAUnitHere() {
    LedgerRight theirs = open("101", 1, "901");
    LedgerView ledger =
        new LedgerView(List.of(theirs), Map.of(), Map.of(theirs, "别的任务"), PastWords.NONE, Set.of());
    WorklistMarks returns =
        new WorklistMarks(
            List.of(theirs),
            ledger,
            List.of(row("w.csv", 2, "101", "", 1, "YT1")),
            NamedMains.of(List.of(theirs)));
    assertThat(returns.rights()).containsExactly(theirs);
    assertThat(returns.breaks())
        .extracting(Break::code)
        .containsExactly(BreakCode.RIGHT_OF_ANOTHER_JOB);
  }

  private static WorklistMarks ofAnotherJob(LedgerRight theirs, ReturnedRow row) {
    LedgerView ledger =
        new LedgerView(List.of(), Map.of(), Map.of(theirs, "别的任务"), PastWords.NONE, Set.of());
    return new WorklistMarks(List.of(), ledger, List.of(row), NamedMains.of(List.of()));
  }

  private static ReturnedRow rejected(String filledIn) {
    Source source = row("w.csv", 3, "101", "", 1, "").source();
    return new RejectedReturn(source, Set.of("101"), "数量", "不是件数", filledIn).of("100", "101");
  }

  private static ReturnedRow later(ReturnedRow row) {
    Source source = row.source();
    return new ReturnedRow(
        new Source(source.file(), source.line(), source.asOf().plusDays(1)),
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        row.mainOrder(),
        row.mainSubOrder(),
        row.advice(),
        row.units(),
        row.carrier(),
        row.note(),
        row.word());
  }

  private static ReturnedRow withoutMainSubOrder(ReturnedRow row, String advice) {
    return new ReturnedRow(
        row.source(),
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        row.mainOrder(),
        "",
        advice,
        row.units(),
        row.carrier(),
        row.note(),
        row.word());
  }

  private static ReturnedRow saying(String file, ReturnedWord word) {
    ReturnedRow plain = row(file, 3, "101", "901", 1, "");
    return new ReturnedRow(
        plain.source(), "100", "101", "900", "901", plain.advice(), 1, "", "", word);
  }

  private static ReturnedRow ofOrder(String order, String line, ReturnedWord word) {
    ReturnedRow plain = row("w.csv", 3, line, "901", 1, "");
    return new ReturnedRow(
        plain.source(), order, line, "900", "901", plain.advice(), 1, "", "", word);
  }

  private static WorklistMarks returns(List<LedgerRight> rights, ReturnedRow... rows) {
    return new WorklistMarks(rights, PastWords.NONE, List.of(rows));
  }

  private static long processed(WorklistMarks returns) {
    return returns.rights().stream().filter(LedgerRight::processed).count();
  }
}
