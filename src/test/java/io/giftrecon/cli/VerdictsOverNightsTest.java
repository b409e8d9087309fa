package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R50, R51: a person's word over several nights, by lists that come back and by hand. */
class VerdictsOverNightsTest extends VerdictNights {
  @BeforeEach
  void firstNight() throws IOException {
    export("20230901000000", PARTLY, WHOLE);
    run("2023-09-01");
    assertThat(decided("2023-09-01"))
        .containsExactlyInAnyOrder(
            "5001 MAIN_PARTIAL_REFUND 9001", "5002 RELEASE 9002", "5003 MAIN_CAPACITY_USED ");
  }

  @Test
  void aReleaseByHandSaysWhoWhenAndWhyAndOutlivesTheNight() throws IOException {
    verdict("5001", "release", "--by", "小王", "--note", "问过买家");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
    assertThat(row("2023-09-02", "5001").get("原因")).contains("小王", "问过买家", "补发");
    assertThat(row("2023-09-02", "5001").get("处理建议")).isEqualTo("立即补发");
    assertThat(row("2023-09-02", "5001").get("依据")).contains("R50");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 RELEASE_BY_PERSON 9001");
    assertThat(nights.giftrecon("explain", "5001")).isZero();
    assertThat(nights.said()).contains("R50").contains("核查结论“补发”").contains("小王");
  }

  @Test
  void ordinaryProgressChangesNoFact() throws IOException {
    export("20230901120000", PARTLY.replace("交易成功", "卖家已发货，等待买家确认"), WHOLE);
    run("2023-09-02");
    verdict("5001", "release");
    export("20230903000000", PARTLY, WHOLE);
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  @Test
  void aChangedRefundTakesTheRightBackToItsOwnDecision() throws IOException {
    verdict("5001", "release");
    export("20230902000000", main("9001", "甲", "交易成功", "退款成功", "30.00"), WHOLE);
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-02", "5001").get("原因"))
        .contains("VERDICT_OUTDATED")
        .contains("10.00 → 30.00");
    verdict("5001", "release");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).as("said anew").contains("5001 RELEASE_BY_PERSON 9001");
    export("20230904000000", main("9001", "甲", "交易关闭", "退款成功", "99.00"), WHOLE);
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 MAIN_REFUNDED ");
    assertThat(row("2023-09-04", "5001").get("原因")).contains("VERDICT_OUTDATED");
  }

  @Test
  void aListSaysWhatItsRowsShowedNotWhatIsKnownTonight() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    export("20230902000000", main("9001", "甲", "交易成功", "退款成功", "30.00"), WHOLE);
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-02", "5001").get("原因")).contains("VERDICT_OUTDATED");
  }

  @Test
  void aRefusedRightLeavesItsUnitToAnother() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "不补");
    run("2023-09-02");
    assertThat(nights.said()).contains("0 rows marked, 1 decided by a person, ");
    assertThat(decided("2023-09-02")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    run("2023-09-02", "--rerun");
    assertThat(decided("2023-09-02")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    assertThat(row("2023-09-03", "5002").get("原因")).contains("回传", "2023-09-01 18:00:00");
  }

  @Test
  void aRightWaitsUntilTheDayAndKeepsItsUnit() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "等 2023-09-03");
    run("2023-09-02");
    assertThat(decided("2023-09-02"))
        .contains("5002 WAIT_BY_PERSON 9002", "5003 MAIN_CAPACITY_USED ");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RELEASE 9002");
    assertThat(row("2023-09-03", "5002").get("原因")).doesNotContain("VERDICT_OUTDATED");
  }

  @Test
  void nothingIsReleasedWithoutAMainUnit() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5003", "补发");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5003 MAIN_CAPACITY_USED ");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_WITHOUT_MAIN 5003");
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5003", "release")).isEqualTo(2);
    assertThat(nights.said()).contains("MAIN_CAPACITY_USED");
  }

  @Test
  void aRefundedOneYuanLineIsNotReleasedByAWord() throws IOException {
    verdict("5001", "release");
    export("20230902000000", PARTLY, WHOLE);
    String lines = Files.readString(folder.resolve("exports/lines-20230902000000.csv"));
    Files.writeString(
        folder.resolve("exports/lines-20230902000000.csv"),
        lines.replaceFirst("(5001,5001,.*?)没有申请退款,0.00", "$1退款成功,1.00"));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 ONE_YUAN_REFUNDED ");
  }

  @Test
  void wordsThatNobodyUnderstandsAreTold() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "看着办");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  @Test
  void whatWasReleasedIsNeverReleasedAgain() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001", "--tracking", "YT1234567890123"))
        .isZero();
    giveBack("20230902180000", "2023-09-02", "5001", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).noneMatch(row -> row.startsWith("5001"));
  }

  /** The goods may be out: no word that was given before passes over that. */
  @Test
  void aReleaseDoesNotPassOverWhatCameBackSince() throws IOException {
    verdict("5001", "release");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
    giveBack("20230902180000", "2023-09-02", "5001", "", "已发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-03", "5001").get("原因"))
        .contains("VERDICT_OUTDATED", "RETURN_UNREADABLE");
  }

  @Test
  void theOrderOfListsMakesNoDifference() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "不补");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 REFUSED_BY_PERSON ");
    Files.copy(
        folder.resolve("exports/back-20230901180000.csv"),
        folder.resolve("exports/back-20230903180000.csv"));
    run("2023-09-04");
    assertThat(decided("2023-09-04")).as("an old list, copied").contains("5001 REFUSED_BY_PERSON ");
    Files.writeString(
        folder.resolve("exports/back-20230904180000.csv"),
        Files.readString(folder.resolve("exports/back-20230901180000.csv")) + "\n");
    run("2023-09-05");
    assertThat(decided("2023-09-05")).as("saved anew").contains("5001 REFUSED_BY_PERSON ");
  }

  @Test
  void anOlderListThatComesLateOverturnsNothing() throws IOException {
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "不补");
    run("2023-09-03");
    giveBack("20230903180000", "2023-09-01", "5001", "补发");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 REFUSED_BY_PERSON ");
  }

  @Test
  void aVerdictIsTakenBack() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "不补");
    run("2023-09-02");
    verdict("5002", "withdraw");
    run("2023-09-03");
    assertThat(decided("2023-09-03"))
        .as("its unit went to the other one meanwhile")
        .contains("5002 MAIN_CAPACITY_USED ", "5003 RELEASE 9002");
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5002", "withdraw")).isEqualTo(2);
  }

  @Test
  void aListIsTakenByHandToo() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    Path list = folder.resolve("exports/back-20230901180000.csv");
    Path elsewhere = Files.move(list, folder.resolve("back.csv"));
    assertThat(nights.giftrecon("verdict", "--from", elsewhere.toString()))
        .as(nights.said())
        .isZero();
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  @Test
  void wordsOfTheCommandLineMustFit() {
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5001", "wait")).isEqualTo(2);
    assertThat(
            nights.giftrecon(
                "verdict", "--one-yuan-line", "5001", "refuse", "--until", "2023-09-09"))
        .isEqualTo(2);
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5001")).isEqualTo(2);
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "7777", "refuse")).isEqualTo(2);
    assertThat(
            nights.giftrecon("verdict", "--one-yuan-line", "5001", "wait", "--until", "2023-09-09"))
        .isZero();
  }
}
