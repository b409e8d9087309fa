package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.order.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R50, R51: of which night the list is that a word stands in. */
class VerdictsOfWhichListTest extends VerdictNights {
  private static final String MORE_REFUNDED = main("9001", "甲", "交易成功", "退款成功", "30.00");
  private static final String LATE = oneYuan("5011", "丁", 3);
  private static final String LATE_MAIN = main("9011", "丁", "交易成功", "退款成功", "10.00");

  @BeforeEach
  void firstNight() throws IOException {
    export("20230901000000", PARTLY, WHOLE);
    run("2023-09-01");
  }

  /** Many save every list over the last one, so name, line and word are those of before. */
  @Test
  void aNewListUnderAnOldNameIsHeard() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    export("20230903000000", MORE_REFUNDED, WHOLE);
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    run("2023-09-04");
    assertThat(breaks("2023-09-04")).as("the old list says nothing twice").isEmpty();
    giveBack("20230901180000", "2023-09-04", "5001", "补发");
    run("2023-09-05");
    assertThat(decided("2023-09-05"))
        .as("its time is that of the first night")
        .contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-05")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  /** R61: the restored ledger counts its nights again, so 已等几晚 of a lost night comes twice. */
  @Test
  void aListOfALostNightIsNotOneOfALaterNight() throws IOException {
    copy(folder.resolve("state"), folder.resolve("copy"));
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "补发");
    Path list = folder.resolve("exports/back-20230902180000.csv");
    Path held = Files.move(list, folder.resolve("held.csv"));
    copy(folder.resolve("copy"), folder.resolve("state"));
    export("20230903000000", MORE_REFUNDED, WHOLE);
    run("2023-09-03", "--accept-ledger");
    Files.move(held, list);
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-04")).contains("VERDICT_UNREADABLE 5001");
  }

  @Test
  void aDayThatIsOverHoldsNothingInSilence() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "等 2023-09-01");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 RETURN_UNREADABLE 9002");
    assertThat(breaks("2023-09-02")).contains("VERDICT_UNREADABLE 5002");
    assertThat(
            nights.giftrecon("verdict", "--one-yuan-line", "5002", "wait", "--until", "2023-09-02"))
        .isEqualTo(2);
    assertThat(nights.said()).contains("2023-09-02");
    verdict("5002", "wait", "--until", "2023-09-05");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 WAIT_BY_PERSON 9002");
  }

  /** R52: who looks at an older night again has the lists of later nights in the folder too. */
  @Test
  void anOlderNightHearsNoListOfALaterOne() throws IOException {
    run("2023-09-02");
    run("2023-09-03");
    giveBack("20230903180000", "2023-09-03", "5001", "补发");
    export("20230903200000", MORE_REFUNDED, WHOLE);
    run("2023-09-01");
    assertThat(decided("2023-09-01")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-01")).contains("VERDICT_UNREADABLE 5001");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-04", "5001").get("原因")).contains("VERDICT_OUTDATED", "10.00 → 30.00");
  }

  /** R32: no refusal is read past because another cell of its row cannot be read. */
  @Test
  void aRefusalInARowThatCannotBeReadHoldsItsRight() throws IOException {
    for (String word : List.of("不补", "等 2023-09-20", "别发")) {
      giveBack("20230901180000", "2023-09-01", "5002", ",,", word, row -> inWords(row));
      run("2023-09-02");
      assertThat(decided("2023-09-02")).as(word).contains("5002 RETURN_UNREADABLE 9002");
      assertThat(row("2023-09-02", "5002").get("原因")).contains(word, "数量");
    }
    giveBack("20230901180000", "2023-09-01", "5002", ",,", "补发", row -> inWords(row));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).as("holds nothing back").contains("5002 RELEASE 9002");
  }

  private static String inWords(String row) {
    return row.replaceFirst("(赠品,[^,]*),1,", "$1,一份,");
  }

  /** R53: 已等几晚 of a list counts the nights that were there when it was made. */
  @Test
  void aNightThatIsCaughtUpWithIsNotTakenForTheOneOfAList() throws IOException {
    run("2023-09-03");
    giveBack("20230903180000", "2023-09-03", "5001", "补发");
    Path held = hold("20230903180000");
    export("20230903200000", MORE_REFUNDED, WHOLE);
    run("2023-09-02");
    Files.move(held, folder.resolve("exports/back-20230903180000.csv"));
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    giveBack("20230904180000", "2023-09-04", "5001", "补发");
    run("2023-09-05");
    assertThat(decided("2023-09-05"))
        .as("nights in their order are told apart")
        .contains("5001 RELEASE_BY_PERSON 9001");
  }

  @Test
  void anOlderNightThatIsRunAgainIsNotTakenForTheOneOfAList() throws IOException {
    exportLines("20230902120000", List.of(LATE, LATE_MAIN));
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5011", "补发");
    Path held = hold("20230902180000");
    exportLines("20230902200000", List.of(LATE, LATE_MAIN.replace("10.00", "30.00")));
    run("2023-09-01");
    Files.move(held, folder.resolve("exports/back-20230902180000.csv"));
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5011 MAIN_PARTIAL_REFUND 9011");
  }

  /** R61: the set that the restored ledger publishes on that day has the list's 已等几晚. */
  @Test
  void aListOfALostNightIsOlderThanTheSetThatSeemsToHaveMadeIt() throws IOException {
    LocalDate today = LocalDate.now(Times.CHINA);
    Files.writeString(
        folder.resolve("job.yaml"), "policy: {max-age: off}\n", StandardOpenOption.APPEND);
    run(today.minusDays(2).toString());
    copy(folder.resolve("state"), folder.resolve("copy"));
    run(today.minusDays(1).toString());
    String thisMorning = today.toString().replace("-", "") + "000001";
    giveBack(thisMorning, today.minusDays(1).toString(), "5001", "补发");
    Path held = hold(thisMorning);
    copy(folder.resolve("copy"), folder.resolve("state"));
    export("20230903000000", MORE_REFUNDED, WHOLE);
    run(today.toString(), "--accept-ledger");
    Files.move(held, folder.resolve("exports/back-" + thisMorning + ".csv"));
    String tomorrow = today.plusDays(1).toString();
    run(tomorrow);
    assertThat(decided(tomorrow)).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks(tomorrow)).contains("VERDICT_UNREADABLE 5001");
  }

  /** R60: a job that takes up the rights of one that is no more has published none of its sets. */
  @Test
  void aListOfAnotherJobReleasesNothingOnTheFactsOfTonight() throws IOException {
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "补发");
    Files.move(folder.resolve("out"), folder.resolve("out-of-another"));
    export("20230911000000", MORE_REFUNDED, WHOLE);
    Files.copy(folder.resolve("job.yaml"), folder.resolve("another.yaml"));
    runAnother("2023-09-12");
    assertThat(decided("2023-09-12")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-12")).contains("VERDICT_UNREADABLE 5001");
    giveBack("20230912180000", "2023-09-12", "5001", "补发");
    runAnother("2023-09-13");
    assertThat(decided("2023-09-13")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  private void runAnother(String date) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    String job = folder.resolve("another.yaml").toString();
    assertThat(GiftRecon.run(out, out, "run", job, "--date", date)).as("%s", said).isIn(0, 3);
  }

  private Path hold(String stamp) throws IOException {
    return Files.move(folder.resolve("exports/back-" + stamp + ".csv"), folder.resolve("held.csv"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(file.getFileName().toString());
        Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
