package io.giftrecon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.words.OutputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputSetTest {
  private static final String MONDAY = "2023-09-04";
  private static final String TUESDAY = "2023-09-05";
  private static final String WEDNESDAY = "2023-09-06";

  @TempDir Path folder;
  private Path outputs;

  @BeforeEach
  void name() {
    outputs = folder.resolve("deep/out");
  }

  @Test
  void publishesUnderItsDateAndAsTheLatest() throws IOException {
    Path published = publish(MONDAY, 1, "first");
    assertThat(published).isEqualTo(outputs.resolve(MONDAY));
    assertThat(content(MONDAY)).isEqualTo("first");
    assertThat(content("latest")).isEqualTo("first");
    assertThat(outputs.resolve(".work")).doesNotExist();
    assertThat(OutputSet.isPublished(outputs, MONDAY)).isTrue();
    assertThat(OutputSet.isPublished(outputs, TUESDAY)).isFalse();
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() throws IOException {
    publish(MONDAY, 1, "first");
    OutputSet second = new OutputSet(outputs, MONDAY, 2);
    Path work = second.begin();
    Files.writeString(work.resolve(SummaryJson.NAME), "second");
    assertThat(content(MONDAY)).isEqualTo("first");
    assertThat(content("latest")).isEqualTo("first");
    second.publish();
    assertThat(content(MONDAY)).isEqualTo("second");
    assertThat(content("latest")).isEqualTo("second");
  }

  @Test
  void theWorkFolderIsPrivateAndThePublishedSetIsNot() throws IOException {
    OutputSet set = new OutputSet(outputs, MONDAY, 1);
    Path work = set.begin();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.getParent())))
        .isEqualTo("rwx------");
    Files.writeString(work.resolve(SummaryJson.NAME), "{}");
    Path reference = Files.createDirectory(folder.resolve("reference"));
    assertThat(Files.getPosixFilePermissions(set.publish()))
        .isEqualTo(Files.getPosixFilePermissions(reference));
  }

  @Test
  void theLatestFollowsTheLastSetPublished() throws IOException {
    publish(MONDAY, 1, "monday");
    publish(TUESDAY, 2, "tuesday");
    assertThat(content("latest")).isEqualTo("tuesday");
    assertThat(content(MONDAY)).isEqualTo("monday");
    assertThat(Files.readSymbolicLink(outputs.resolve("latest"))).isEqualTo(Path.of(TUESDAY));
  }

  /** R68. */
  @Test
  void theLatestIsTheNewestDateWhateverIsPublishedAgain() throws IOException {
    publish(TUESDAY, 1, "tuesday");
    publish(MONDAY, 2, "monday");
    assertThat(content("latest")).isEqualTo("tuesday");
    assertThat(content(MONDAY)).isEqualTo("monday");
    publish(TUESDAY, 3, "tuesday again");
    assertThat(content("latest")).isEqualTo("tuesday again");
    publish(WEDNESDAY, 4, "wednesday");
    assertThat(content("latest")).isEqualTo("wednesday");
  }

  @Test
  void whatIsNoPublishedSetIsNotTheLatest() throws IOException {
    publish(MONDAY, 1, "monday");
    Files.createSymbolicLink(outputs.resolve("2023-09-07"), Path.of(".sets", "2023-09-07.9"));
    Files.createSymbolicLink(outputs.resolve("2023-09-08"), Path.of(MONDAY));
    Files.createDirectory(outputs.resolve("2023-09-09"));
    publish(TUESDAY, 2, "tuesday");
    assertThat(content("latest")).isEqualTo("tuesday");
    OutputSet slip = set("2999-01-01", 3, "a slip of the year");
    slip.publish();
    assertThat(content("latest")).isEqualTo("tuesday");
  }

  @Test
  void theLatestIsMendedWithoutPublishing() throws IOException {
    publish(MONDAY, 1, "monday");
    publish(TUESDAY, 2, "tuesday");
    OutputSet next = new OutputSet(outputs, MONDAY, 3);
    next.mendLatest();
    assertThat(content("latest")).isEqualTo("tuesday");
    Files.delete(outputs.resolve("latest"));
    next.mendLatest();
    assertThat(content("latest")).isEqualTo("tuesday");
    for (String elsewhere : List.of(MONDAY, ".sets/" + TUESDAY + ".2", "nowhere", "/tmp")) {
      Files.delete(outputs.resolve("latest"));
      Files.createSymbolicLink(outputs.resolve("latest"), Path.of(elsewhere));
      next.mendLatest();
      assertThat(Files.readSymbolicLink(outputs.resolve("latest")))
          .as(elsewhere)
          .isEqualTo(Path.of(TUESDAY));
    }
    assertThat(outputs.resolve(".work")).doesNotExist();
    Files.delete(outputs.resolve("latest"));
    Path foreign = Files.createDirectory(outputs.resolve("latest"));
    assertThatThrownBy(next::mendLatest)
        .isInstanceOf(OutputException.class)
        .hasMessage(foreign + " is a folder of somebody else's; move it away and run again");
  }

  @Test
  void aSetIsKnownByItsFilesAndTheirSizes() throws IOException {
    Path set = publish(MONDAY, 1, "summary");
    Files.writeString(set.resolve("breaks.csv"), "12345");
    assertThat(OutputSet.nameOf(outputs, MONDAY)).contains(MONDAY + ".1");
    assertThat(OutputSet.nameOf(outputs, TUESDAY)).isEmpty();
    String files = PublishedFiles.list(set);
    assertThat(files).isEqualTo("5 breaks.csv\n7 summary.json\n");
    assertThat(PublishedFiles.areWhole(set, files, List.of())).isTrue();
    Files.writeString(set.resolve("~$notes"), "somebody looks at it");
    assertThat(PublishedFiles.areWhole(set, files, List.of())).isTrue();
    Files.writeString(set.resolve("breaks.csv"), "1234");
    assertThat(PublishedFiles.areWhole(set, files, List.of())).isFalse();
    Files.delete(set.resolve("breaks.csv"));
    assertThat(PublishedFiles.areWhole(set, files, List.of())).isFalse();
  }

  @Test
  void aReaderOfTheOldSetReadsItToTheEnd() throws IOException {
    publish(MONDAY, 1, "one\ntwo\n");
    Path old = outputs.resolve(MONDAY).toRealPath();
    try (BufferedReader reader =
        Files.newBufferedReader(outputs.resolve(MONDAY).resolve(SummaryJson.NAME))) {
      assertThat(reader.readLine()).isEqualTo("one");
      publish(MONDAY, 2, "changed\n");
      assertThat(reader.readLine()).isEqualTo("two");
      assertThat(old.resolve(SummaryJson.NAME)).hasContent("one\ntwo");
    }
    assertThat(content(MONDAY)).isEqualTo("changed\n");
  }

  @Test
  void setsThatNobodyLinksToAreClearedByTheNextRun() throws IOException {
    publish(MONDAY, 1, "first");
    publish(MONDAY, 2, "second");
    assertThat(sets()).containsExactly(MONDAY + ".1", MONDAY + ".2");
    publish(TUESDAY, 3, "tuesday");
    assertThat(sets()).containsExactly(MONDAY + ".2", TUESDAY + ".3");
    assertThat(content(MONDAY)).isEqualTo("second");
  }

  @Test
  void whatADeadRunLeftIsClearedAway() throws IOException {
    Path left = new OutputSet(outputs, MONDAY, 1).begin();
    Files.createDirectories(left.resolve("half"));
    Files.writeString(left.resolve("half/gift-worklist.csv"), "half a l");
    Files.createSymbolicLink(outputs.resolve(".work/latest"), Path.of("nowhere"));
    Path work = new OutputSet(outputs, MONDAY, 2).begin();
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files).isEmpty();
    }
    try (Stream<Path> works = Files.list(outputs.resolve(".work"))) {
      assertThat(works).containsExactly(work);
    }
  }

  @Test
  void clearingAwayFollowsNoLink() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious.txt"), "kept");
    Path left = new OutputSet(outputs, MONDAY, 1).begin();
    Files.createSymbolicLink(left.resolve("link"), elsewhere);
    new OutputSet(outputs, MONDAY, 2).begin();
    assertThat(left).doesNotExist();
    assertThat(elsewhere.resolve("precious.txt")).hasContent("kept");
  }

  @Test
  void aRealFolderOfSomebodyElseIsNeverReplaced() throws IOException {
    Path foreign = Files.createDirectories(outputs.resolve(MONDAY));
    Files.writeString(foreign.resolve("precious.txt"), "kept");
    assertThatThrownBy(() -> publish(MONDAY, 1, "first"))
        .isInstanceOf(OutputException.class)
        .hasMessage(foreign + " is a folder of somebody else's; move it away and run again");
    assertThat(Files.isDirectory(foreign, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(foreign.resolve("precious.txt")).hasContent("kept");
    assertThat(outputs.resolve("latest")).doesNotExist();
  }

  @Test
  void onceItIsMovedAwayTheSameRunPublishes() throws IOException {
    Path foreign = Files.createDirectories(outputs.resolve(MONDAY));
    assertThatThrownBy(() -> publish(MONDAY, 1, "first")).isInstanceOf(OutputException.class);
    Files.move(foreign, outputs.resolve("mine"));
    publish(MONDAY, 2, "second");
    assertThat(content(MONDAY)).isEqualTo("second");
    assertThat(sets()).containsExactly(MONDAY + ".2");
  }

  @Test
  void anOldSetLosesItsLinkAtOnceAndItsFolderWhenTheNextRunBegins() throws IOException {
    publish(MONDAY, 1, "monday");
    OutputSet tuesday = set(TUESDAY, 2, "tuesday");
    tuesday.publish();
    assertThat(tuesday.tidy(date -> date.equals(LocalDate.parse(MONDAY)))).isEqualTo(1);
    assertThat(outputs.resolve(MONDAY)).doesNotExist();
    assertThat(sets()).containsExactly(MONDAY + ".1", TUESDAY + ".2");
    publish(WEDNESDAY, 3, "wednesday");
    assertThat(sets()).containsExactly(TUESDAY + ".2", WEDNESDAY + ".3");
    assertThat(content(TUESDAY)).isEqualTo("tuesday");
  }

  /** A run that was killed while it cleared: the link is gone, the folder half. */
  @Test
  void aHalfClearedSetIsClearedByTheNextRun() throws IOException {
    publish(MONDAY, 1, "monday");
    Files.writeString(outputs.resolve(MONDAY).resolve("breaks.csv"), "half of it is left");
    publish(TUESDAY, 2, "tuesday");
    Files.delete(outputs.resolve(MONDAY));
    Files.delete(outputs.resolve(".sets").resolve(MONDAY + ".1").resolve(SummaryJson.NAME));
    publish(WEDNESDAY, 3, "wednesday");
    assertThat(sets()).containsExactly(TUESDAY + ".2", WEDNESDAY + ".3");
  }

  @Test
  void aLinkWhoseSetIsGoneGoesToo() throws IOException {
    publish(MONDAY, 1, "monday");
    OutputSet tuesday = set(TUESDAY, 2, "tuesday");
    tuesday.publish();
    Files.delete(outputs.resolve(".sets").resolve(MONDAY + ".1").resolve(SummaryJson.NAME));
    Files.delete(outputs.resolve(".sets").resolve(MONDAY + ".1"));
    assertThat(tuesday.tidy(date -> date.equals(LocalDate.parse(MONDAY)))).isEqualTo(1);
    assertThat(Files.isSymbolicLink(outputs.resolve(MONDAY))).isFalse();
  }

  @Test
  void theLatestStaysHoweverOldItIs() throws IOException {
    OutputSet monday = set(MONDAY, 1, "monday");
    monday.publish();
    assertThat(monday.tidy(date -> true)).isZero();
    assertThat(content("latest")).isEqualTo("monday");
  }

  @Test
  void whatNoRunHasPublishedStays() throws IOException {
    OutputSet set = set(WEDNESDAY, 3, "wednesday");
    set.publish();
    Path folderOfTheirs = Files.createDirectory(outputs.resolve("2023-01-01"));
    Path file = Files.createFile(outputs.resolve("2023-01-02"));
    Path elsewhere = Files.createDirectory(folder.resolve("archive"));
    Path link = Files.createSymbolicLink(outputs.resolve("2023-01-03"), elsewhere);
    Path otherDate =
        Files.createSymbolicLink(outputs.resolve("2023-01-04"), Path.of(".sets", WEDNESDAY + ".3"));
    Path named = Files.createSymbolicLink(outputs.resolve("best"), Path.of(WEDNESDAY));
    Path noDay = Files.createSymbolicLink(outputs.resolve("2023-02-30"), Path.of(".sets", "x"));
    assertThat(set.tidy(date -> true)).isZero();
    for (Path theirs : List.of(folderOfTheirs, file, link, otherDate, named, noDay)) {
      assertThat(Files.exists(theirs, LinkOption.NOFOLLOW_LINKS)).as("%s", theirs).isTrue();
    }
  }

  private OutputSet set(String date, long run, String summary) throws IOException {
    OutputSet set = new OutputSet(outputs, date, run);
    Files.writeString(set.begin().resolve(SummaryJson.NAME), summary);
    return set;
  }

  private Path publish(String date, long run, String summary) throws IOException {
    return set(date, run, summary).publish();
  }

  private String content(String place) throws IOException {
    return Files.readString(outputs.resolve(place).resolve(SummaryJson.NAME));
  }

  private List<String> sets() throws IOException {
    try (Stream<Path> sets = Files.list(outputs.resolve(".sets"))) {
      return sets.map(set -> set.getFileName().toString()).sorted().toList();
    }
  }

  /** Whoever may write into the outputs must not choose what is deleted elsewhere. */
  @Test
  void noLinkIsFollowedWhereSomethingIsDeleted(@TempDir Path elsewhere) throws IOException {
    Path precious = Files.writeString(elsewhere.resolve("2023-01-01.1"), "precious");
    Path outputs = Files.createDirectories(folder.resolve("linked"));
    Files.createSymbolicLink(outputs.resolve(".sets"), elsewhere);
    assertThatThrownBy(() -> new OutputSet(outputs, "2023-09-01", 1).begin())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(".sets");
    assertThat(precious).exists();
    Files.delete(outputs.resolve(".sets"));
    Files.createSymbolicLink(outputs.resolve(".work"), elsewhere);
    Path old = Files.createDirectories(outputs.resolve(".sets/2023-01-01.1"));
    Files.createSymbolicLink(old.resolve("folder"), elsewhere);
    Files.createSymbolicLink(outputs.resolve(".sets/2023-01-02.1"), elsewhere);
    OutputSet set = new OutputSet(outputs, "2023-09-01", 1);
    set.begin();
    set.publish();
    set.tidy(date -> true);
    assertThat(precious).exists();
    assertThat(old).doesNotExist();
    assertThat(outputs.resolve(".sets/2023-01-02.1")).doesNotExist();
  }
}
