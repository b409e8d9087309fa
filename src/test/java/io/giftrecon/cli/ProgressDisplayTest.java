package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.nightly.ProgressListener.Stage;
import io.giftrecon.words.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What is shown of a run: one line on a terminal, gone at the end; lines with the time of day
 * elsewhere; nothing of a run of a moment. The clock of these tests stands until it is moved.
 */
class ProgressDisplayTest {
  private static final long MEGABYTE = 1_000_000;
  private static final LocalDateTime THREE = LocalDateTime.of(2023, 9, 1, 3, 0);

  private static final ProgressText ENGLISH = new ProgressText(Language.ENGLISH);

  private Language language = Language.ENGLISH;
  private final StringWriter err = new StringWriter();
  private final AtomicInteger asked = new AtomicInteger();
  private long nanos = Long.MAX_VALUE - 5;

  @Test
  void aTerminalShowsOneLineThatIsDrawnOverAndGoneAtTheEnd() {
    ProgressDisplay display = display(80);
    display.begins(Stage.SCAN, 920 * MEGABYTE);
    pass(2000);
    display.advances(230 * MEGABYTE);
    assertThat(err).hasToString("\rscan    25 %  230 of 920 MB  115 MB/s  0:06 left");
    pass(200);
    display.begins(Stage.LINK, 0);
    assertThat(screen()).isEqualTo("link …");
    display.begins(Stage.DECIDE, 4000);
    pass(1000);
    display.advances(1000);
    assertThat(screen()).isEqualTo("decide  25 %  1,000 of 4,000 cases  1,000 cases/s  0:03 left");
    display.ends(true);
    assertThat(screen()).isEmpty();
    assertThat(err.toString()).doesNotContain("\n").doesNotContain("\u001b");
  }

  @Test
  void itIsDrawnFiveTimesASecondAtMost() {
    ProgressDisplay display = display(80);
    display.begins(Stage.SCAN, 100 * MEGABYTE);
    pass(500);
    for (int beat = 0; beat < 100; beat++) {
      display.advances(MEGABYTE);
      pass(10);
    }
    assertThat(err.toString().chars().filter(c -> c == '\r')).hasSize(5);
  }

  @Test
  void aRunOfAMomentShowsNothingAndAsksNothing() {
    ProgressDisplay display = display(80);
    display.begins(Stage.SCAN, 10 * MEGABYTE);
    pass(499);
    display.advances(10 * MEGABYTE);
    display.begins(Stage.PUBLISH, 0);
    display.ends(true);
    assertThat(err.toString()).isEmpty();
    assertThat(asked).hasValue(0);
  }

  @Test
  void theLineIsNeverWiderThanTheTerminal() {
    ProgressDisplay display = display(20);
    display.begins(Stage.SCAN, 920 * MEGABYTE);
    pass(2000);
    display.advances(230 * MEGABYTE);
    assertThat(err).hasToString("\rscan    25 %");
    display.ends(true);
    assertThat(err.toString().lines().map(String::stripTrailing)).last().isEqualTo("");
  }

  @Test
  void whatMattersLeastIsLeftOutFirst() {
    long done = 230 * MEGABYTE;
    long total = 920 * MEGABYTE;
    long seconds = TimeUnit.SECONDS.toNanos(2);
    assertThat(ENGLISH.of(Stage.SCAN, done, total, seconds, 45))
        .isEqualTo("scan    25 %  230 of 920 MB  0:06 left");
    assertThat(ENGLISH.of(Stage.SCAN, done, total, seconds, 30))
        .isEqualTo("scan    25 %  0:06 left");
    assertThat(ENGLISH.of(Stage.SCAN, done, total, seconds, 5)).isEqualTo("scan ");
  }

  @Test
  void chineseTakesTwoColumnsACharacter() {
    language = Language.CHINESE;
    ProgressDisplay display = display(40);
    display.begins(Stage.DECIDE, 4000);
    pass(1000);
    display.advances(1000);
    assertThat(err).hasToString("\r判定    25 %  1,000/4,000 组  剩余 0:03");
    display.ends(true);
    assertThat(err.toString()).endsWith("\r" + " ".repeat(39) + "\r");
  }

  @Test
  void underCronThereIsALineEveryTenSecondsAndOneAStep() {
    ProgressDisplay display = display(0);
    display.begins(Stage.SCAN, 1000 * MEGABYTE);
    for (int second = 1; second <= 25; second++) {
      pass(1000);
      display.advances(40 * MEGABYTE);
    }
    display.begins(Stage.LINK, 0);
    pass(900);
    display.begins(Stage.DECIDE, 10);
    pass(3000);
    display.advances(10);
    display.ends(true);
    assertThat(err.toString().lines())
        .containsExactly(
            "2023-09-01 03:00:00  scan    40 %  400 of 1,000 MB  40 MB/s  0:15 left",
            "2023-09-01 03:00:00  scan    80 %  800 of 1,000 MB  40 MB/s  0:05 left",
            "2023-09-01 03:00:00  scan took 0:25",
            "2023-09-01 03:00:00  decide took 0:03");
  }

  @Test
  void aFleetIsCountedInShopsAndWhatTakesHoursIsToldMoreAndMoreSeldom() {
    ProgressDisplay display = display(0);
    display.begins(Stage.SHOPS, 3600);
    for (int second = 1; second <= 3600; second++) {
      pass(1000);
      display.advances(1);
    }
    display.ends(true);
    assertThat(err.toString().lines())
        .hasSizeBetween(40, 60)
        .startsWith(
            "2023-09-01 03:00:00  shops   0 %  10 of 3,600 shops  60 shops/min  59:50 left",
            "2023-09-01 03:00:00  shops   0 %  20 of 3,600 shops  60 shops/min  59:40 left")
        .endsWith("2023-09-01 03:00:00  shops took 1:00:00");
  }

  @Test
  void aStepThatFailsIsNotSaidToHaveTaken() {
    ProgressDisplay display = display(0);
    display.begins(Stage.SCAN, 10 * MEGABYTE);
    pass(12_000);
    display.begins(Stage.PUBLISH, 0);
    pass(20_000);
    display.ends(false);
    assertThat(err.toString().lines()).containsExactly("2023-09-01 03:00:00  scan took 0:12");
  }

  @Test
  void aRunUnderCronThatTakesNineSecondsSaysNothing() {
    ProgressDisplay display = display(0);
    display.begins(Stage.SCAN, 10 * MEGABYTE);
    pass(9000);
    display.advances(10 * MEGABYTE);
    display.begins(Stage.DECIDE, 1);
    display.ends(true);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aTerminalOfUnknownWidthIsTakenForTheUsualOne() {
    assertThat(Terminal.width("24 132\n")).isEqualTo(132);
    assertThat(Terminal.width("0 0\n")).isEqualTo(80);
    assertThat(Terminal.width("")).isZero();
  }

  @Test
  void hoursAreShownWhereThereAreAny() {
    assertThat(ProgressText.minutes(59)).isEqualTo("0:59");
    assertThat(ProgressText.minutes(3599)).isEqualTo("59:59");
    assertThat(ProgressText.minutes(3661)).isEqualTo("1:01:01");
  }

  private ProgressDisplay display(int columns) {
    return new ProgressDisplay(
        language,
        new PrintWriter(err),
        () -> {
          asked.incrementAndGet();
          return columns;
        },
        () -> nanos,
        () -> THREE);
  }

  private void pass(long millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** What one sees: the last text drawn, over what stood there before. */
  private String screen() {
    StringBuilder line = new StringBuilder();
    for (String text : err.toString().split("\r", -1)) {
      line.replace(0, Math.min(text.length(), line.length()), text);
    }
    return line.toString().stripTrailing();
  }
}
