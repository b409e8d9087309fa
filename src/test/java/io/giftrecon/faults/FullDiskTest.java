package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No room, or no right to write: the run says where, the old sets stand whole, and once there is
 * room the same command finishes the night. A limit on the size of files works for everybody; file
 * systems of our own need a privileged user, and are passed over with a word for others.
 */
@StartsProcesses
class FullDiskTest {
  /** What the ledger of a small shop grows to while it is open, in bytes; closing it shrinks it. */
  private static final long LEDGER_AT_WORK = 2_500_000;

  private static final String[] LIMITED = {"sh", "-c", "ulimit -f \"$0\" && exec \"$@\""};

  @TempDir private Path home;

  @Test
  void aSheetThatFindsNoRoomLeavesTheOldSets() throws Exception {
    NightShop shop = new NightShop(home, FullDiskTest::makeSheetsLarge).rehearsed();
    long sheet =
        Files.size(shop.outputs().resolve(NightShop.TONIGHT).resolve("download-sheet.csv"));
    assertThat(sheet).as("only the sheet hits the limit").isGreaterThan(LEDGER_AT_WORK + 100_000);
    Child.Ended ended = runLimited(shop, sheet - 100_000);
    shop.expectFailure(ended, 1, shop.outputs());
    shop.expectTheNextRunToFinish();
  }

  /** The ledger cannot grow by so much, from no byte at all to enough. */
  @ParameterizedTest
  @CsvSource({"0", "20000", "60000"})
  void aLedgerThatFindsNoRoomIsNamed(long growth) throws Exception {
    NightShop shop = new NightShop(home).rehearsed();
    Child.Ended ended = runLimited(shop, Files.size(shop.ledgerFile()) + growth);
    if (ended.exit() != 0) {
      assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
      assertThat(ended.err().lines()).as("%s", ended).hasSizeBetween(1, 2);
      assertThat(ended.err())
          .startsWith("giftrecon: ")
          .contains(shop.ledgerFile().getParent().toString())
          .doesNotContain("\tat ");
    }
    shop.expectWholeSets();
    shop.expectTheNextRunToFinish();
  }

  @Test
  void aFullDiskUnderTheOutputsAtAnyMoment() throws Exception {
    Optional<FileSystem> disk = FileSystem.mount(home.resolve("shop").resolve("out"));
    assumeTrue(disk.isPresent(), "no file system of our own: not privileged");
    try (FileSystem small = disk.get()) {
      NightShop shop = new NightShop(home).rehearsed();
      List<Integer> exits = new ArrayList<>();
      for (int free : List.of(0, 4, 16, 28, 40, 52, 64, 512)) {
        shop.restore();
        Path ballast = small.fill(free);
        Child.Ended ended = Child.run(shop.says(), shop.run());
        exits.add(ended.exit());
        if (ended.exit() != 0) {
          shop.expectFailure(ended, 1, shop.outputs());
        }
        Files.delete(ballast);
        shop.expectTheNextRunToFinish();
      }
      assertThat(exits).startsWith(1, 1, 1).endsWith(0);
    }
  }

  @Test
  void aFullDiskUnderTheLedgerAtAnyMoment() throws Exception {
    Optional<FileSystem> disk = FileSystem.mount(home.resolve("shop").resolve("state"));
    assumeTrue(disk.isPresent(), "no file system of our own: not privileged");
    try (FileSystem small = disk.get()) {
      NightShop shop = new NightShop(home).rehearsed();
      List<Integer> exits = new ArrayList<>();
      for (int free : List.of(0, 4, 12, 24, 48, 96, 500, 6000)) {
        shop.restore();
        Path ballast = small.fill(free);
        Child.Ended ended = Child.run(shop.says(), shop.run());
        exits.add(ended.exit());
        assertThat(ended.exit()).as("%s", ended).isIn(0, 1);
        if (ended.exit() != 0) {
          assertThat(ended.err().lines()).as("%s", ended).hasSizeBetween(1, 2);
          assertThat(ended.err())
              .contains(shop.ledgerFile().getParent().toString())
              .doesNotContain("\tat ");
        }
        shop.expectWholeSets();
        Files.delete(ballast);
        shop.expectTheNextRunToFinish();
      }
      assertThat(exits).startsWith(1).endsWith(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"out", "state"})
  void aReadOnlyFolderIsNamed(String folder) throws Exception {
    Optional<FileSystem> disk = FileSystem.mount(home.resolve("shop").resolve(folder));
    assumeTrue(disk.isPresent(), "no file system of our own: not privileged");
    try (FileSystem small = disk.get()) {
      NightShop shop = new NightShop(home).rehearsed();
      small.makeReadOnly();
      Child.Ended ended = Child.run(shop.says(), shop.run());
      small.makeWritable();
      assertThat(ended.exit()).as("%s", ended).isIn(1, 2);
      shop.expectFailure(ended, ended.exit(), home.resolve("shop").resolve(folder));
      shop.expectTheNextRunToFinish();
    }
  }

  /** Works without privileges too: where a folder should be, there stands a file. */
  @ParameterizedTest
  @CsvSource({"out", "state"})
  void aFileInThePlaceOfAFolderIsNamed(String folder) throws Exception {
    NightShop shop = new NightShop(home).rehearsed();
    Path place = home.resolve("shop").resolve(folder);
    Path aside = Files.move(place, home.resolve("aside"), StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(place, "not a folder");
    Child.Ended ended = Child.run(shop.says(), shop.run());
    assertThat(Files.readString(place)).isEqualTo("not a folder");
    Files.delete(place);
    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    assertThat(ended.exit()).as("%s", ended).isIn(1, 2);
    shop.expectFailure(ended, ended.exit(), place);
    shop.expectTheNextRunToFinish();
  }

  /** A device on which everything fails for want of room. */
  @ParameterizedTest
  @CsvSource({"run", "sheet", "runs", "check", "buyer"})
  void aFullStandardOutputIsAnError(String command) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
    NightShop shop = new NightShop(home).rehearsed();
    List<String> args = new ArrayList<>(List.of(command, shop.job()));
    if (command.equals("run")) {
      args = List.of(shop.run());
    } else if (command.equals("buyer")) {
      args.addAll(List.of("--buyer", "买家_合并下单"));
    }
    Child.Ended ended = runIn(shop, List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"), args);
    assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
    assertThat(ended.err()).contains("standard output").doesNotContain("\tat ");
    shop.expectWholeSets();
    shop.done(shop.run());
    shop.expectFinished();
  }

  @Test
  void aFullDeviceAsFileIsAnError() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
    NightShop shop = new NightShop(home).rehearsed();
    Child.Ended ended = Child.run(shop.says(), "sheet", shop.job(), "-o", "/dev/full");
    assertThat(ended.exit()).as("%s", ended).isIn(1, 2);
    assertThat(ended.err().lines()).hasSizeBetween(1, 2);
    assertThat(ended.err()).contains("/dev/full").doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
  }

  /** A limit on the size of each file the process writes, in bytes. */
  private static Child.Ended runLimited(NightShop shop, long bytes)
      throws IOException, InterruptedException {
    List<String> limited = new ArrayList<>(List.of(LIMITED));
    limited.add(String.valueOf(bytes / 512));
    return runIn(shop, limited, List.of(shop.run()));
  }

  private static Child.Ended runIn(NightShop shop, List<String> shell, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(Child.java(List.of(), args));
    try (Child child = Child.start(shop.says(), command, Map.of())) {
      return child.end();
    }
  }

  /** Titles of 120,000 characters, so that the download sheet outgrows the ledger. */
  private static void makeSheetsLarge(DemoShop demo) throws IOException {
    Charset gbk = Charset.forName("GBK");
    Path lines = demo.exports().resolve("ExportOrderDetailList202309011005.csv");
    FileTime time = Files.getLastModifiedTime(lines);
    String title = "2023秋冬新款双排扣风衣女中长款";
    String text = new String(Files.readAllBytes(lines), gbk);
    assertThat(text).contains(title);
    Files.write(lines, text.replace(title, title + "长".repeat(480_000)).getBytes(gbk));
    Files.setLastModifiedTime(lines, time);
  }
}
