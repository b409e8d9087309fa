package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.order.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R68: what a night without changes makes sure of. */
class LeftBehindTest {
  private static final String NOTHING = "Nothing has changed";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path outputs;

  @BeforeEach
  void publish() throws IOException {
    shop = new DemoShop(folder);
    outputs = folder.resolve("out/one-yuan");
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.out()).doesNotContain(NOTHING);
  }

  @Test
  void aSetThatLostAFileOrAByteIsPublishedAgain() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(shop.published())) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(8);
    for (Path file : List.of(files.get(0), files.get(4), files.get(files.size() - 1))) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(shop.run()).as(shop.err()).isZero();
      assertThat(shop.out()).as("%s", file).doesNotContain(NOTHING);
      assertThat(file).exists();
      Files.write(file, List.of());
      assertThat(shop.run()).as(shop.err()).isZero();
      assertThat(shop.out()).as("%s", file).doesNotContain(NOTHING);
      if (file.toString().endsWith(".csv")) {
        assertThat(file).hasBinaryContent(bytes);
      }
      assertThat(shop.run()).isZero();
      assertThat(shop.out()).contains(NOTHING);
    }
  }

  @Test
  void anUnchangedNightLetsTheLatestPointToTheNewestAgain() throws IOException {
    Path latest = outputs.resolve("latest");
    Files.delete(latest);
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).contains(NOTHING);
    assertThat(Files.readSymbolicLink(latest)).hasToString(DemoShop.DATE);
    String job = shop.jobFile().toString();
    assertThat(shop.command("run", job, "--date", "2023-08-31")).isZero();
    assertThat(Files.readSymbolicLink(latest)).hasToString(DemoShop.DATE);
    Files.delete(latest);
    Files.createSymbolicLink(latest, Path.of("2023-08-31"));
    assertThat(shop.command("run", job, "--date", "2023-08-31")).isZero();
    assertThat(shop.out()).contains(NOTHING);
    assertThat(Files.readSymbolicLink(latest)).hasToString(DemoShop.DATE);
  }

  @Test
  void aLinkInThePlaceOfTheSheetsIsRemovedItself() throws IOException {
    Path victim = Files.createDirectory(outputs.resolveSibling("victim"));
    Files.writeString(victim.resolve("1.csv"), "订单编号");
    Path sheets = Files.createSymbolicLink(outputs.resolve(".sheets"), victim);
    assertThat(shop.run()).isZero();
    assertThat(sheets).doesNotExist();
    assertThat(victim.resolve("1.csv")).exists();
  }

  @Test
  void anUnchangedNightClearsTheSheetsOfARunThatDied() throws IOException {
    Path victim = Files.createDirectory(outputs.resolveSibling("victim"));
    Files.writeString(victim.resolve("1.csv"), "订单编号");
    Path sheets = Files.createDirectory(outputs.resolve(".sheets"));
    Files.writeString(sheets.resolve("1.csv"), "订单编号");
    Files.createDirectory(sheets.resolve("whatever"));
    Files.createSymbolicLink(sheets.resolve("whatever/link"), victim);
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(victim.resolve("1.csv")).exists();
    assertThat(shop.out()).contains(NOTHING);
    assertThat(sheets).doesNotExist();
  }

  @Test
  void otherBytesOfTheSameSizeAndTimeAreANewNight() throws IOException {
    Path export;
    try (Stream<Path> all = Files.list(shop.exports())) {
      export =
          all.filter(file -> file.toString().endsWith(".csv")).sorted().findFirst().orElseThrow();
    }
    FileTime time = Files.getLastModifiedTime(export);
    byte[] bytes = Files.readAllBytes(export);
    Files.write(export, bytes);
    Files.setLastModifiedTime(export, time);
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.out()).doesNotContain(NOTHING);
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).contains(NOTHING);
  }

  /** R33: somebody saves a list as text beside what was read: that is not silence. */
  @Test
  void aFileThatNobodyReadsIsWarnedOfThoughItComesAfterTheNight() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    Path text = Files.writeString(shop.exports().resolve("清单.txt"), "补发内容\t物流单号\n");
    assertThat(shop.run()).isEqualTo(3);
    assertThat(shop.out()).doesNotContain(NOTHING).contains("FILE_UNREAD: 清单.txt");
    assertThat(shop.run()).isEqualTo(3);
    assertThat(shop.out()).contains(NOTHING);
    Files.delete(text);
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.out()).doesNotContain(NOTHING);
  }

  @Test
  void aDateAfterTomorrowIsAUsageError() {
    String job = shop.jobFile().toString();
    LocalDate tomorrow = LocalDate.now(Times.CHINA).plusDays(1);
    String late = tomorrow.plusDays(1).toString();
    for (String command : List.of("run", "check")) {
      assertThat(shop.command(command, job, "--date", late)).isEqualTo(2);
      assertThat(shop.err()).contains(late + " is after tomorrow in China");
    }
    assertThat(shop.command("fleet", folder.resolve("jobs").toString(), "--date", late))
        .isEqualTo(2);
    String sampling = folder.resolve("jobs/u-first.yaml").toString();
    assertThat(shop.command("run", sampling, "--now", late + " 10:00")).isEqualTo(2);
    assertThat(shop.err()).contains("is after tomorrow");
    assertThat(outputs.resolve(late)).doesNotExist();
    assertThat(shop.command("run", job, "--date", tomorrow.toString())).isIn(0, 3);
  }
}
