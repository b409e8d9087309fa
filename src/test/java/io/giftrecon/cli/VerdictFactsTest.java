package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R50, R51: what a verdict rests on, and what is not heard as one. */
class VerdictFactsTest extends VerdictNights {
  @BeforeEach
  void firstNight() throws IOException {
    export("20230901000000", PARTLY, WHOLE);
    run("2023-09-01");
  }

  /** A1: 补发 answers one doubt, and not the next one of the same kind. */
  @Test
  void aVerdictAnswersTheQuestionThatItsListShowed() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", ",,已发", "", UnaryOperator.identity());
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 RETURN_UNREADABLE 9002");
    giveBack("20230902180000", "2023-09-02", "5002", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RELEASE_BY_PERSON 9002");
    giveBack("20230903180000", "2023-09-03", "5002", ",,已发", "", UnaryOperator.identity());
    run("2023-09-04");
    assertThat(decided("2023-09-04"))
        .as("the same word, of another list")
        .contains("5002 RETURN_UNREADABLE 9002");
    assertThat(row("2023-09-04", "5002").get("原因")).contains("VERDICT_OUTDATED");
  }

  /** A1: a doubt that R26 hid was not seen by whoever decided. */
  @Test
  void aDoubtThatTheListDidNotShowIsAskedOnce() throws IOException {
    giveBack("20230901120000", "2023-09-01", "5001", ",,已发", "", UnaryOperator.identity());
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    giveBack("20230902180000", "2023-09-02", "5001", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-03", "5001").get("原因"))
        .contains("VERDICT_OUTDATED", "RETURN_UNREADABLE");
    giveBack("20230903180000", "2023-09-03", "5001", "补发");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  /** A2: a refusal on what is known tonight outlives the night. */
  @Test
  void aRefusalOfAListThatNobodyRemembersLasts() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "不补");
    forget();
    run("2023-09-01");
    assertThat(decided("2023-09-01")).contains("5002 REFUSED_BY_PERSON ");
    run("2023-09-02");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 REFUSED_BY_PERSON ");
  }

  /** A2: where earlier nights of the line are remembered, and not this list, it is said again. */
  @Test
  void aListOfNoRememberedNightIsNotHeard() throws IOException {
    giveBack(
        "20230901180000", "2023-09-01", "5001", ",,", "补发", row -> row.replaceFirst(",0$", ",7"));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  /** A2: the night was published twice, and the list may be of either set. */
  @Test
  void aNightThatWasPublishedTwiceIsNoBasisForARelease() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    export("20230901120000", main("9001", "甲", "交易成功", "退款成功", "30.00"), WHOLE);
    Files.move(folder.resolve("exports/back-20230901180000.csv"), folder.resolve("back.csv"));
    run("2023-09-01");
    Files.move(folder.resolve("back.csv"), folder.resolve("exports/back-20230901180000.csv"));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  /** A3: nobody asked; and no later doubt is answered by it. */
  @Test
  void aWordOnADueRowIsNoVerdict() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "补发");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 RELEASE 9002");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5002");
    giveBack("20230902180000", "2023-09-02", "5002", ",,已发", "", UnaryOperator.identity());
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RETURN_UNREADABLE 9002");
  }

  /** A4: what waits for its release point waits for no person. */
  @Test
  void aReleaseBeforeTheReleasePointDecidesNothing() throws IOException {
    export("20230901120000", PARTLY, WHOLE.replace("交易成功", "卖家已发货，等待买家确认"));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 WAIT_RELEASE_POINT 9002");
    giveBack("20230902180000", "2023-09-02", "5002", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 WAIT_RELEASE_POINT 9002");
    assertThat(breaks("2023-09-03")).containsExactly("VERDICT_UNREADABLE 5002");
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5002", "release")).isEqualTo(2);
  }

  /** A4: an unknown status is a question like any other. */
  @Test
  void anUnknownStatusIsAChangeOfFact() throws IOException {
    verdict("5001", "release");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
    export("20230903000000", PARTLY.replace("交易成功", "交易有争议"), WHOLE);
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 UNKNOWN_STATUS 9001");
    assertThat(row("2023-09-03", "5001").get("原因")).contains("VERDICT_OUTDATED");
  }

  /** A5: the line is nobody's, or the row has lost its pair. */
  @Test
  void aRowThatNobodyUnderstandsIsTold() throws IOException {
    giveBack(
        "20230901180000",
        "2023-09-01",
        "5001",
        ",,",
        "不补",
        row -> row.replace("\"=\"\"9001\"\"\"", ""));
    run("2023-09-02");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
  }

  /** A5: what was meant to hold back holds, whatever else is known. */
  @Test
  void aWordThatNobodyUnderstandsHoldsWhatWouldBeReleased() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "买家没收到");
    run("2023-09-02");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5002");
    assertThat(decided("2023-09-02")).contains("5002 RETURN_UNREADABLE 9002");
    giveBack("20230902180000", "2023-09-02", "5002", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RELEASE_BY_PERSON 9002");
  }

  /** A7: which of two units does a row of one mean? */
  @Test
  void aRowOfFewerUnitsThanItsPairIsNotHeard() throws IOException {
    List<String> lines = new ArrayList<>(ONE_YUAN);
    lines.add("5004,5004,丁,101,一元围巾,1.00,2,2.00,2.00,交易成功,没有申请退款,0.00,2023-08-02 13:00:00");
    lines.add(PARTLY);
    lines.add(WHOLE);
    lines.add(
        main("9004", "丁", "交易成功", "退款成功", "10.00").replace(",99.00,1,99.00,", ",99.00,2,198.00,"));
    exportLines("20230901120000", lines);
    run("2023-09-02");
    assertThat(row("2023-09-02", "5004").get("数量")).isEqualTo("2");
    giveBack(
        "20230902180000", "2023-09-02", "5004", ",,", "补发", row -> row.replace(",围巾,2,", ",围巾,1,"));
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5004 MAIN_PARTIAL_REFUND 9004");
    assertThat(breaks("2023-09-03")).containsExactly("VERDICT_UNREADABLE 5004");
  }

  /** A8: a file that marks is no file of verdicts alone. */
  @Test
  void marksInAFileOfVerdictsAreTold() throws IOException {
    giveBack(
        "20230901180000",
        "2023-09-01",
        "5002",
        "圆通,YT1234567890123,",
        "",
        UnaryOperator.identity());
    assertThat(
            nights.giftrecon(
                "verdict", "--from", folder.resolve("exports/back-20230901180000.csv").toString()))
        .isEqualTo(3);
    assertThat(nights.said()).contains("mark --from").contains("5002");
  }

  /** A9: another refund of the same amount is another fact. */
  @Test
  void anotherRefundInProgressIsAChangeOfFact() throws IOException {
    refund("20230902000000", "7001", "15.00");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 MAIN_REFUNDING 9002");
    giveBack("20230902180000", "2023-09-02", "5002", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RELEASE_BY_PERSON 9002");
    refund("20230904000000", "7001", "25.00");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).as("another amount").contains("5002 MAIN_REFUNDING 9002");
  }

  /** B2: two lists of one night: the word that protects stands, whichever came first. */
  @Test
  void ofTwoWordsOfOneNightTheProtectingOneStands() throws IOException {
    giveBack("20230901170000", "2023-09-01", "5001", "不补");
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 REFUSED_BY_PERSON ");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
    giveBack("20230902180000", "2023-09-02", "5001", "等 2023-09-20");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 WAIT_BY_PERSON 9001");
  }

  /** B3: an older layout does not tell which night it is of. */
  @Test
  void aListWithoutItsNightReleasesNothing() throws IOException {
    giveBack(
        "20230901180000",
        "2023-09-01",
        "5001",
        ",,",
        "补发",
        row -> row.replaceFirst(",(已等几晚|\\d+)$", ""));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  /** B5: whoever writes a number says that it is out. */
  @Test
  void aNumberBesideAWordIsAMark() throws IOException {
    giveBack(
        "20230901180000",
        "2023-09-01",
        "5002",
        "圆通,YT1234567890123,",
        "不补",
        UnaryOperator.identity());
    run("2023-09-02");
    assertThat(decided("2023-09-02")).noneMatch(row -> row.startsWith("5002"));
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5002");
  }

  /** B5: cash is decided as gifts are; beside a word 备注 says why. */
  @Test
  void cashIsDecidedAsGiftsAre() throws IOException {
    List<String> lines = new ArrayList<>(ONE_YUAN);
    lines.add(oneYuan("5005", "戊", 4).replace(",101,", ",102,"));
    lines.add(main("9005", "戊", "交易成功", "退款成功", "10.00"));
    lines.add(PARTLY);
    lines.add(WHOLE);
    exportLines("20230901120000", lines);
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5005 MAIN_PARTIAL_REFUND 9005");
    giveBack("20230902180000", "2023-09-02", "5005", ",,问过买家", "补发", UnaryOperator.identity());
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5005 RELEASE_BY_PERSON 9005");
    assertThat(row("2023-09-03", "5005").get("原因")).contains("问过买家");
    giveBack("20230903180000", "2023-09-03", "5005", ",,已发放", "补发", UnaryOperator.identity());
    run("2023-09-04");
    assertThat(decided("2023-09-04")).noneMatch(row -> row.startsWith("5005"));
  }

  /** R65: an unmark takes back what led to the mark. */
  @Test
  void aVerdictIsSpentByItsMark() throws IOException {
    verdict("5001", "release");
    run("2023-09-02");
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001")).isZero();
    assertThat(nights.giftrecon("unmark", "--one-yuan-line", "5001")).isZero();
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-03", "5001").get("原因")).contains("VERDICT_OUTDATED");
    verdict("5001", "release");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  /** R65: a list from before the mark is spent by the unmark too, though it comes behind it. */
  @Test
  void aListFromBeforeTheMarkIsSpentWhenItComesAfterTheUnmark() throws IOException {
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001")).isZero();
    run("2023-09-02");
    assertThat(nights.giftrecon("unmark", "--one-yuan-line", "5001")).isZero();
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    for (String night : List.of("2023-09-03", "2023-09-04")) {
      run(night);
      assertThat(decided(night)).contains("5001 MAIN_PARTIAL_REFUND 9001");
      assertThat(row(night, "5001").get("原因")).contains("VERDICT_OUTDATED", "取消了标记");
    }
  }

  private void refund(String stamp, String number, String amount) throws IOException {
    Files.writeString(
        folder.resolve("exports/refunds-" + stamp + ".csv"),
        """
        订单编号,退款编号,商品id,退款的申请时间,买家退款金额,退款状态,部分退款/全部退款
        9002,%s,201,2023-08-20 10:00:00,%s,买家已经申请退款，等待卖家同意,部分退款
        """
            .formatted(number, amount));
  }

  /** The ledger and all sets are gone. */
  private void forget() throws IOException {
    for (String name : List.of("state", "out")) {
      try (var files = Files.walk(folder.resolve(name))) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
