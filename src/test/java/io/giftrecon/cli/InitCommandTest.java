package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} lays out runs as it is, wherever it lies, and nothing is ever overwritten. */
class InitCommandTest {
  @TempDir private Path folder;
  private DemoShop demo;

  @BeforeEach
  void open() throws IOException {
    demo = new DemoShop(folder.resolve("demo"));
  }

  @StartsProcesses
  @ParameterizedTest
  @ValueSource(strings = {"shop", "my shop 我的店's 100%"})
  void aNewFolderPublishesAWorklist(String name) throws Exception {
    Path shop = folder.resolve(name);
    assertThat(demo.command("init", shop.toString())).as(demo.err()).isZero();
    String job = shop.resolve("one-yuan.yaml").toString();
    assertThat(demo.out()).contains("giftrecon run " + Shell.quoted(job));
    fill("one-yuan", shop.resolve("exports"));
    assertThat(demo.command("check", job, "--date", "2023-09-01"))
        .as(demo.out() + demo.err())
        .isZero();
    assertThat(demo.command("run", job, "--date", "2023-09-01")).as(demo.err()).isZero();
    assertThat(shop.resolve("out/latest/gift-worklist.csv"))
        .content(StandardCharsets.UTF_8)
        .contains("立即补发");
    assertThat(crontab(shop.resolve("one-yuan.crontab"))).endsWith("\n--cron\n" + job);
  }

  /** Who opens the job file finds in it what to put where, and where the reports are. */
  @Test
  void theTemplateTellsTheColumnsTheWindowsAndWhereTheReportsAre() throws IOException {
    Path shop = folder.resolve("shop");
    assertThat(demo.command("init", shop.toString())).isZero();
    String template = Files.readString(shop.resolve("one-yuan.yaml"));
    String header = Files.readAllLines(shop.resolve("enrolments.csv")).get(0).replace("\ufeff", "");
    List<String> columns = List.of(header.split(","));
    assertThat(columns).hasSize(11);
    assertThat(columns)
        .filteredOn(column -> !column.matches("权益[23]"))
        .allSatisfy(column -> assertThat(template).contains(column + " "));
    assertThat(template)
        .contains("北京时间", "from 那一刻算在内，to 那一刻不算", "from is in, to is out", "24:00")
        .contains("已卖出的宝贝 → 批量导出", "退款管理", "发货报表", "清除条件 → 搜索 → 下载");
  }

  @Test
  void soDoesASamplingJob() throws IOException {
    Path shop = folder.resolve("派样");
    assertThat(demo.command("init", "--kind", "u-first", shop.toString())).isZero();
    assertThat(demo.out()).contains("live channel").doesNotContain("worklist");
    String job = shop.resolve("u-first.yaml").toString();
    assertThat(demo.command("run", job, "--date", "2023-08-01")).as(demo.err()).isZero();
    assertThat(shop.resolve("out/latest/precheck.csv")).isNotEmptyFile();
    fill("u-first", shop.resolve("exports"));
    assertThat(demo.command("run", job, "--date", "2023-09-01")).as(demo.err()).isZero();
    assertThat(shop.resolve("out/latest/claims.csv"))
        .content(StandardCharsets.UTF_8)
        .contains("有效领取");
  }

  @Test
  void bothKindsFitIntoOneFolder() {
    assertThat(demo.command("init", folder.toString())).isZero();
    assertThat(demo.command("init", folder.toString(), "--kind", "u-first")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"one-yuan.yaml", "enrolments.csv", "one-yuan.crontab"})
  void nothingIsOverwrittenNorHalfWritten(String theirs) throws IOException {
    Path shop = Files.createDirectory(folder.resolve("theirs"));
    Files.writeString(shop.resolve(theirs), "precious");
    assertThat(demo.command("init", shop.toString())).isEqualTo(2);
    assertThat(demo.err()).contains(shop.resolve(theirs) + ": is there already");
    try (Stream<Path> all = Files.list(shop)) {
      assertThat(all).containsExactly(shop.resolve(theirs));
    }
    assertThat(shop.resolve(theirs)).hasContent("precious");
  }

  /** Cron's own locale does not have the name of a Chinese folder; the script sets one that has. */
  @Test
  void cronStartsAJarAloneInALocaleThatHasChineseNames() {
    Path job = folder.resolve("我的店").resolve("one-yuan.yaml");
    assertThat(JobFolder.command(folder.resolve("giftrecon.jar"), job))
        .isEqualTo("LC_ALL=C.UTF-8 java -jar %s run %s", folder.resolve("giftrecon.jar"), job);
  }

  /** The words that a shell makes of the line, after cron has taken its own away. */
  private static String crontab(Path file) throws IOException, InterruptedException {
    String line = Files.readString(file).strip();
    assertThat(line).startsWith("15 3 * * * ");
    assertThat(line.replace("\\%", "")).doesNotContain("%");
    String command = line.substring("15 3 * * * ".length()).replace("\\%", "%");
    List<String> shell = List.of("sh", "-c", "printf '%s\\n' " + command);
    ProcessBuilder builder = new ProcessBuilder(shell);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process printed = builder.start();
    String words =
        new String(printed.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(printed.waitFor()).isZero();
    assertThat(Path.of(words.lines().findFirst().orElseThrow())).isExecutable();
    return words;
  }

  private static void fill(String kind, Path exports) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-data", kind, "exports"))) {
      for (Path file : files.toList()) {
        Files.copy(file, exports.resolve(file.getFileName()));
      }
    }
  }
}
