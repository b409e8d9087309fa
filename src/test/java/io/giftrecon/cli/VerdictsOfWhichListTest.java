package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R50, R51: of which night the list is that a word stands in. */
class VerdictsOfWhichListTest extends VerdictNights {
  private static final String MORE_REFUNDED = main("9001", "甲", "交易成功", "退款成功", "30.00");

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
