package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.StartsProcesses;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no file does not hold a run up, and a giant is not read to its end. */
@StartsProcesses
class SpecialFilesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "job.yaml",
        "enrolments.csv",
        "state/ledger.mv.db",
        "state/ledger.holder",
        "state/ledger.new.mv.db"
      })
  void aPipeIsRefused(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Files.createDirectories(folder.resolve("state"));
    Files.deleteIfExists(folder.resolve(name));
    pipe(folder.resolve(name));
    refuses(shop, name);
  }

  /** Also opening a pipe as a folder waits until somebody writes into it. */
  @ParameterizedTest
  @ValueSource(strings = {"exports", "state"})
  void aPipeIsNoFolder(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    if (Files.exists(folder.resolve(name))) {
      Files.move(folder.resolve(name), folder.resolve("kept"));
    }
    pipe(folder.resolve(name));
    refuses(shop, name);
  }

  @Test
  void aPipeAmongWhatWasPublishedIsRefused(@TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    assertThat(shop.run()).isEqualTo(3); // for its two rejected rows
    Path sheet = shop.published().resolve("download-sheet.csv");
    Files.delete(sheet);
    pipe(sheet);
    tells(shop, "download-sheet.csv", "sheet");
    Files.delete(folder.resolve("out/.job"));
    pipe(folder.resolve("out/.job"));
    tells(shop, ".job", "run", "--rerun");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mark", "verdict"})
  void aPipeIsNoReturnedList(String command, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    assertThat(shop.run()).isEqualTo(3); // for its two rejected rows
    pipe(folder.resolve("list.csv"));
    tells(shop, "list.csv: is a pipe", command, "--from", folder.resolve("list.csv").toString());
  }

  private static void tells(HostileShop shop, String what, String command, String... options) {
    int exit = Assertions.assertTimeoutPreemptively(AT_ONCE, () -> shop.command(command, options));
    assertThat(exit).as(shop.err()).isEqualTo(2);
    assertThat(shop.err().lines()).as(shop.err()).hasSize(1);
    assertThat(shop.err()).contains(what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"job.yaml", "enrolments.csv"})
  void aDeviceIsRefused(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Files.deleteIfExists(folder.resolve(name));
    Files.createSymbolicLink(folder.resolve(name), Path.of("/dev/zero"));
    refuses(shop, name);
  }

  /** What lies among the exports is not read, and said. */
  @ParameterizedTest
  @ValueSource(strings = {"more.csv", "note.txt", "book.xlsx"})
  void aPipeOrADeviceAmongTheExportsIsNamed(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    pipe(folder.resolve("exports/" + name));
    Files.createSymbolicLink(folder.resolve("exports/a-" + name), Path.of("/dev/zero"));
    assertThat(Assertions.<Integer>assertTimeoutPreemptively(AT_ONCE, () -> shop.run()))
        .isEqualTo(3);
    assertThat(shop.err()).contains("FILE_UNREAD: a-" + name, "FILE_UNREAD: " + name);
  }

  @ParameterizedTest
  @CsvSource({"job.yaml,1", "enrolments.csv,64"})
  void aGiantIsRefused(String name, int megabytes, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(megabytes * 1024L * 1024 + 1);
    }
    refuses(shop, name);
    assertThat(shop.err()).contains(megabytes + " MB");
  }

  @Test
  void aJobFileOfAMegabyteIsRead(@TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Path job = folder.resolve("job.yaml");
    String text = Files.readString(job) + "#";
    int missing = (1 << 20) - text.getBytes(StandardCharsets.UTF_8).length;
    Files.writeString(job, text + "x".repeat(missing));
    assertThat(shop.run()).isEqualTo(3); // for its two rejected rows
  }

  private static void pipe(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  private static void refuses(HostileShop shop, String name) {
    int exit = Assertions.assertTimeoutPreemptively(AT_ONCE, () -> shop.run());
    assertThat(exit).as(shop.err()).isEqualTo(2);
    assertThat(shop.err().lines()).as(shop.err()).hasSize(1);
    assertThat(shop.err()).contains(name);
    assertThat(shop.folder().resolve("out")).doesNotExist();
  }
}
