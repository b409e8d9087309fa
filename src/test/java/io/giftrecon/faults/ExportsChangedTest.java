package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An export that comes, goes or is written to while the run reads: the run says which, publishes
 * nothing and leaves the ledger alone, whatever step it was in.
 */
@StartsProcesses
class ExportsChangedTest {
  private static final String GROWING = "退款报表202309011010.csv";

  @TempDir private static Path home;
  private static NightShop shop;
  private static Path export;
  private static Path added;
  private static Path whole;

  /** What can happen to an export. */
  enum Change {
    GROWN,
    REPLACED,
    ADDED,
    DELETED
  }

  @BeforeAll
  static void makeShop() throws IOException {
    shop = new NightShop(home).rehearsed();
    export = shop.demo().exports().resolve(GROWING);
    added = shop.demo().exports().resolve("新退款报表202309012200.csv");
    whole = home.resolve(GROWING);
    Files.copy(export, whole, StandardCopyOption.COPY_ATTRIBUTES);
  }

  @BeforeEach
  void nothingHasHappened() throws IOException {
    shop.restore();
  }

  @AfterEach
  void putBack() throws IOException {
    Files.copy(
        whole, export, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.deleteIfExists(added);
  }

  static Stream<Arguments> changes() {
    Stream<Arguments> everyMoment =
        Stream.of(Place.SCAN_PLAN, Place.LINK, Place.BUYER_GROUP, Place.WRITE, Place.PUBLISH)
            .map(place -> Arguments.of(Change.GROWN, place));
    Stream<Arguments> everyChange =
        Stream.of(Change.REPLACED, Change.ADDED, Change.DELETED)
            .flatMap(
                change ->
                    Stream.of(
                        Arguments.of(change, Place.SCAN_PLAN), Arguments.of(change, Place.WRITE)));
    return Stream.concat(everyMoment, everyChange);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsNamedAndNothingIsPublished(Change change, Place place) throws Exception {
    List<String> rights = shop.facts().rights();
    try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(run.runTo(place)).isTrue();
      make(change);
      run.goOn();
      expectRefusal(run.child().end(), change == Change.ADDED ? added : export);
    }
    assertThat(shop.facts().rights()).isEqualTo(rights);
    putBack();
    shop.expectTheNextRunToFinish();
  }

  /** Somebody's copying goes on from before the run begins until after it has ended. */
  @Test
  void aFileThatIsStillBeingCopiedIsNamed() throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    int firstRow = lineEnd(bytes, 0);
    byte[] row = Arrays.copyOfRange(bytes, firstRow, lineEnd(bytes, firstRow));
    try (Child run =
        Child.start(shop.says(), Child.java(List.of(), List.of(shop.run())), Map.of())) {
      do {
        Files.write(export, row, StandardOpenOption.APPEND);
      } while (!run.process().waitFor(1, TimeUnit.MILLISECONDS));
      expectRefusal(run.end(), export);
    }
    putBack();
    shop.expectTheNextRunToFinish();
  }

  private static void make(Change change) throws IOException {
    switch (change) {
      case GROWN -> Files.write(export, new byte[] {'\r', '\n'}, StandardOpenOption.APPEND);
      case REPLACED -> {
        FileTime time = Files.getLastModifiedTime(export);
        Files.copy(whole, export, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(
            export, FileTime.from(time.toInstant().plus(Duration.ofSeconds(1))));
      }
      case ADDED -> Files.copy(whole, added);
      case DELETED -> Files.delete(export);
    }
  }

  private static void expectRefusal(Child.Ended ended, Path named) throws IOException {
    shop.expectFailure(ended, 1, named);
    assertThat(ended.err()).containsIgnoringCase("run again");
  }

  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }
}
