package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands on a sampling job: what works, what refuses, and when nothing has changed. The job
 * keeps the same ledger as the one-yuan job of the shop.
 */
class SamplingCommandsTest {
  private static final String DATE = "2023-09-01";

  @TempDir Path folder;
  private DemoShop shop;
  private Path job;

  @BeforeEach
  void layOut() throws IOException {
    shop = new DemoShop(folder);
    job = folder.resolve("jobs").resolve("u-first.yaml");
    Files.writeString(job, Files.readString(job).replace("state/u-first", "state/one-yuan"));
  }

  @Test
  void whatHasNotChangedIsNotRunAgain() throws IOException {
    assertThat(run()).isZero();
    byte[] claims = Files.readAllBytes(published("claims.csv"));
    assertThat(run()).isZero();
    assertThat(shop.out()).startsWith("Nothing has changed");
    assertThat(run("--now", "2023-09-01 00:00")).isZero();
    assertThat(shop.out()).startsWith("Nothing has changed");
    assertThat(run("--now", "2023-09-01 00:00:01")).isZero();
    assertThat(shop.out()).contains("as of 2023-09-01 00:00:01");
    assertThat(published("claims.csv")).hasBinaryContent(claims);
  }

  @Test
  void aSmallFileThatChangedIsANewNight() throws IOException {
    assertThat(run()).isZero();
    Path prompts = folder.resolve("sample-data/u-first/prompts.csv");
    Files.writeString(prompts, Files.readString(prompts) + "买家_新来的,2023-08-31 10:00:00,差点领到\r\n");
    assertThat(run()).isZero();
    assertThat(shop.out()).contains("care      4 on");
  }

  @Test
  void theOneYuanJobOfTheShopIsNotDisturbed() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(run()).isZero();
    assertThat(
            shop.command(
                "mark", shop.jobFile().toString(), "--one-yuan-line", "3508101000207660138"))
        .as(shop.err())
        .isZero();
    assertThat(run()).isZero();
    assertThat(shop.out()).startsWith("Nothing has changed");
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).doesNotStartWith("Nothing has changed");
  }

  @Test
  void withoutExportsThePreCheckAloneIsPublished() throws IOException {
    Files.writeString(job, Files.readString(job).replaceFirst("(?m)^  exports: .*\n", ""));
    assertThat(run()).isZero();
    assertThat(shop.out()).contains("no more than the pre-check");
    try (Stream<Path> files = Files.list(published("."))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("precheck.csv", "rejects.csv", "report.html", "summary.json");
    }
    assertThat(shop.command("check", job.toString(), "--date", DATE)).isZero();
    assertThat(shop.out()).contains("exports     none yet");
  }

  @Test
  void checkNamesEveryFile() {
    assertThat(shop.command("check", job.toString(), "--date", DATE)).as(shop.err()).isZero();
    assertThat(shop.out())
        .contains("samples.csv: 10, of them drafts: 1")
        .contains("board.csv: fine")
        .contains("refund report");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void runsAreToldByKind() {
    assertThat(run()).isZero();
    assertThat(shop.command("runs", job.toString())).isZero();
    assertThat(shop.out()).hasLineCount(1).contains(DATE).contains("COMPLETED");
    assertThat(shop.command("runs", shop.jobFile().toString())).isZero();
    assertThat(shop.out()).isEqualTo("No runs yet.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sheet",
        "buyer --buyer 甲",
        "mark --main-order 1",
        "unmark --main-order 1",
        "consign"
      })
  void whatWorksOnRightsRefusesInOneLine(String command) {
    List<String> words = List.of(command.split(" ", -1));
    String[] line =
        Stream.of(Stream.of(words.get(0), job.toString()), words.stream().skip(1))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(shop.command(line)).isEqualTo(2);
    assertThat(shop.err())
        .hasLineCount(1)
        .contains("u-first.yaml:2: kind: this command works on one-yuan jobs alone");
  }

  @Test
  void aOneYuanJobAsksForNoTime() {
    assertThat(shop.run("--now", "2023-09-01 12:00")).isEqualTo(2);
    assertThat(shop.err()).hasLineCount(1).contains("--now: only u-first jobs ask for the time");
    assertThat(shop.run("--now", "noon")).isEqualTo(2);
    assertThat(shop.err()).contains("'noon' is no time");
  }

  @Test
  void theDayOfNowIsTheDateOfTheSet() {
    assertThat(shop.command("run", job.toString(), "--now", "2023-09-02 08:30")).isZero();
    assertThat(folder.resolve("out/u-first/2023-09-02/precheck.csv")).exists();
  }

  private int run(String... options) {
    return shop.command(
        Stream.concat(Stream.of("run", job.toString(), "--date", DATE), Stream.of(options))
            .toArray(String[]::new));
  }

  private Path published(String file) {
    return folder.resolve("out/u-first").resolve(DATE).resolve(file);
  }
}
