package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run that is told to stop ends within five seconds: stopped and restartable while it has not
 * begun to publish, finished from then on. Never half, never left as running.
 */
@StartsProcesses
class StopSignalTest {
  /** The promise of the program, hence no matter of patience. */
  private static final long SECONDS_TO_STOP = 5;

  private static final int SIGINT = 2;

  @TempDir private static Path home;
  private static NightShop shop;

  @BeforeAll
  static void makeShop() throws IOException {
    shop = new NightShop(home).rehearsed();
  }

  @BeforeEach
  void nothingHasHappened() throws IOException {
    shop.restore();
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, SCAN_PLAN",
    "TERM, SCAN",
    "TERM, LINK",
    "TERM, BUYER_GROUP",
    "TERM, WRITE",
    "INT,  SCAN",
    "INT,  WRITE",
  })
  void aRunThatIsToldToStopIsStoppedAndCanBeRunAgain(String signal, Place place) throws Exception {
    assumeFalse(signal.equals("INT") && isIgnored(), "whoever started the tests ignores SIGINT");
    try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(run.runTo(place)).isTrue();
      run.hold();
      run.child().signal(signal);
      assertThat(run.runOutOf(Place.CANCELLATION)).isTrue();
      run.goOn();
      run.release();
      Child.Ended ended = endInTime(run);
      assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
      assertThat(ended.err().lines()).hasSizeBetween(1, 2).first().asString().contains("stopped");
      assertThat(ended.err()).contains("run again").doesNotContain("\tat ");
    }
    assertThat(shop.statuses()).contains("STOPPED").isSubsetOf("COMPLETED", "STOPPED");
    shop.expectOldSets();
    shop.expectTheNextRunToFinish();
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLISH", "SET", "SET_LINK"})
  void aRunThatHasBegunToPublishFinishes(Place place) throws Exception {
    try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(run.runTo(place)).isTrue();
      run.child().signal("TERM");
      run.goOn();
      assertThat(endInTime(run).exit()).isIn(0, 1);
    }
    assertThat(shop.statuses()).isSubsetOf("COMPLETED", "STOPPED");
    shop.expectWholeSets();
    shop.expectTheNextRunToFinish();
  }

  /** The thread that scans waits for its disk and cannot answer: the process ends all the same. */
  @Test
  void aRunThatHangsEndsInTimeAndIsRecovered() throws Exception {
    try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(run.runTo(Place.FILE)).isTrue();
      run.hold();
      run.child().signal("TERM");
      run.goOn();
      assertThat(endInTime(run).exit()).isIn(1, 143);
    }
    shop.expectOldSets();
    shop.expectTheNextRunToFinish();
  }

  @Test
  void aSignalDuringStartUpEndsTheProcessAndNothingElse() throws Exception {
    try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(run.runTo(Place.JOB_FILE)).isTrue();
      run.child().signal("TERM");
      run.goOn();
      assertThat(endInTime(run).exit()).isIn(0, 1, 143);
    }
    shop.expectWholeSets();
    shop.expectTheNextRunToFinish();
  }

  private static Child.Ended endInTime(SteppedRun run) throws IOException, InterruptedException {
    boolean ended = run.child().process().waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    assertThat(ended).as("ended within %d seconds", SECONDS_TO_STOP).isTrue();
    return run.child().end();
  }

  /** A JVM heeds no SIGINT if whoever started it ignores it, as a shell does in the background. */
  private static boolean isIgnored() throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    return status.stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).trim(), 16))
        .anyMatch(mask -> (mask >> (SIGINT - 1) & 1) == 1);
  }
}
