package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R53: what a person knows of stays quiet over several nights, until its facts change. */
class KnownOverNightsTest extends VerdictNights {
  /** Nobody knows when it was paid: the break tells its state. */
  private static final String UNTIMED = "5009,5009,丙,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,0.00,";

  @BeforeEach
  void firstNight() throws IOException {
    exportBoth("20230901000000", UNTIMED);
    run("2023-09-01");
    assertThat(breaks("2023-09-01")).containsExactly("PAYMENT_TIME_UNKNOWN 5009");
    assertThat(nights.said()).contains("1 to look at");
  }

  @Test
  void aKnownBreakStaysInTheFileAndOutOfTheCountsAndDecidesNothing() throws IOException {
    final List<String> decided = decided("2023-09-01");
    say("--break", id("2023-09-01"), "known");
    run("2023-09-02");
    assertThat(nights.said()).contains("0 to look at, and 1 that are known");
    assertThat(treatment("2023-09-02")).isEqualTo("已知");
    assertThat(summary("2023-09-02")).contains("\"PAYMENT_TIME_UNKNOWN\" : 0", "\"knownBreaks\"");
    assertThat(decided("2023-09-02")).isEqualTo(decided);
    Map<String, String> once = files("2023-09-02");
    run("2023-09-02", "--rerun");
    assertThat(files("2023-09-02")).isEqualTo(once);
    say("--break", id("2023-09-02"), "withdraw");
    run("2023-09-03");
    assertThat(treatment("2023-09-03")).isEmpty();
    assertThat(nights.said()).contains("1 to look at").doesNotContain("that are known");
  }

  @Test
  void aBreakWhoseFactsChangeIsNotKnownAnyMore() throws IOException {
    say("--break", id("2023-09-01"), "known");
    exportBoth("20230902000000", UNTIMED.replace("交易成功", "卖家已发货，等待买家确认"));
    run("2023-09-02");
    assertThat(id("2023-09-02")).isEqualTo(id("2023-09-01"));
    assertThat(treatment("2023-09-02")).isEmpty();
    assertThat(nights.said()).contains("1 to look at").doesNotContain("that are known");
  }

  @Test
  void aKnownWarningIsListedAndAsksForNobodyUntilItsSentenceChanges() throws IOException {
    Files.writeString(folder.resolve("exports/notes.csv"), "甲,乙\n1,2\n");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).isEqualTo(3);
    say("--warning", "ENROLMENT_UNSEEN", "known");
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).as("one is left").isEqualTo(3);
    say("--warning", "FILE_UNREAD", "known");
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).as(nights.said()).isZero();
    assertThat(nights.said()).contains("(known) FILE_UNREAD: ");
    assertThat(summary("2023-09-03")).contains("\"known\" : true");
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).as("nothing has changed").isZero();
    assertThat(nights.giftrecon("check", "--date", "2023-09-03")).as(nights.said()).isZero();
    Files.writeString(folder.resolve("exports/more.csv"), "甲,乙\n1,2\n");
    assertThat(nights.giftrecon("run", "--date", "2023-09-04")).isEqualTo(3);
    assertThat(nights.said()).contains("(known) ENROLMENT").doesNotContain("(known) FILE_UNREAD");
  }

  @Test
  void aWithdrawnWarningAsksAgain() throws IOException {
    Files.writeString(folder.resolve("exports/notes.csv"), "甲,乙\n1,2\n");
    run("2023-09-02");
    say("--warning", "FILE_UNREAD", "known");
    say("--warning", "FILE_UNREAD", "withdraw");
    say("--warning", "ENROLMENT_UNSEEN", "known");
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).isEqualTo(3);
  }

  @Test
  void whatIsNotThereOrNotKnownIsRefusedInOneLine() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--break", "B000000000", "known"),
            List.of("--break", "", "known"),
            List.of("--warning", "NO_SUCH_CODE", "known"),
            List.of("--warning", id("2023-09-01"), "known"),
            List.of("--break", id("2023-09-01"), "withdraw"))) {
      assertThat(nights.giftrecon("verdict", wrong.toArray(String[]::new))).isEqualTo(2);
      assertThat(nights.said().strip().lines()).as(nights.said()).hasSize(1);
    }
    assertThat(nights.giftrecon("verdict", "--break", id("2023-09-01"), "release")).isEqualTo(2);
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5001", "known")).isEqualTo(2);
  }

  private void exportBoth(String stamp, String outside) throws IOException {
    exportLines(
        stamp, Stream.concat(ONE_YUAN.stream(), Stream.of(PARTLY, WHOLE, outside)).toList());
  }

  private void say(String... words) {
    assertThat(nights.giftrecon("verdict", words)).as(nights.said()).isZero();
  }

  private Map<String, String> found(String date) throws IOException {
    return new PublishedSet(set(date)).rows("breaks.csv").get(0);
  }

  private String id(String date) throws IOException {
    return found(date).get("编号");
  }

  private String treatment(String date) throws IOException {
    return found(date).get("处理");
  }

  private String summary(String date) throws IOException {
    return Files.readString(set(date).resolve("summary.json"));
  }

  /** All of a set but the one part that differs between equal runs. */
  private Map<String, String> files(String date) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(set(date))) {
      for (Path file : all.sorted(Comparator.naturalOrder()).toList()) {
        if (file.toString().endsWith(".csv") || file.toString().endsWith(".jsonl")) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
