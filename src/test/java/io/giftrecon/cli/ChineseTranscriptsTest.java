package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a merchant's assistant reads in Chinese, command by command on the demo shop: golden
 * transcripts under {@code transcripts-zh}, standard output, standard error and exit code. The
 * shop's folder stands there as {@code <shop>}, the time of today as {@code <now>}. {@code
 * -Dgiftrecon.bless=true} writes them anew.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ChineseTranscriptsTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts-zh");
  private static final Charset GB = Charset.forName("GB18030");
  private static final List<String> WRITTEN = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void aNightAndTheDayAfter() throws IOException {
    Transcript told = new Transcript("night", folder);
    told.command("check", told.job(), "--date", DemoShop.DATE);
    told.command("sheet", told.job());
    told.command("explain", told.job(), "3508221001444660138");
    told.command("runs", told.job());
    told.command("run", told.job(), "--date", DemoShop.DATE);
    told.command("run", told.job(), "--date", DemoShop.DATE);
    told.command("runs", told.job());
    told.command("buyer", told.job(), "--buyer", "没有这个人");
    told.matches();
  }

  @Test
  void theFirstDay() throws IOException {
    Transcript told = new Transcript("first-day", folder);
    Path shop = folder.resolve("shop");
    String job = shop.resolve("one-yuan.yaml").toString();
    told.command("init", shop.toString());
    assertThat(shop.resolve("one-yuan.crontab"))
        .content()
        .startsWith("15 3 * * * GIFTRECON_LANG=zh ");
    told.command("init", shop.toString());
    told.command("check", job, "--date", DemoShop.DATE);
    Files.writeString(
        shop.resolve("exports/订单报表202309011000.csv"),
        "订单编号,买家会员名,订单状态\r\n3512345678901234567,买家_甲,交易成功\r\n");
    Files.writeString(
        shop.resolve("exports/宝贝报表202309011000.csv"),
        "主订单编号,子订单编号,商品ID,购买数量\r\n3512345678901234567,3512345678901234567,7001,1\r\n");
    told.command("check", job, "--date", DemoShop.DATE);
    told.matches();
  }

  @Test
  void marksAndWhatBecomesOfThem() throws IOException {
    Transcript told = new Transcript("marks", folder);
    told.command("consign", told.job());
    told.quietly("run", told.job(), "--date", DemoShop.DATE);
    String[] mark = {
      "mark",
      told.job(),
      "--main-order",
      "3508231016288660638",
      "--by",
      "仓库小王",
      "--carrier",
      "老王三轮车队",
      "--tracking",
      "YT8800000000999"
    };
    told.command(mark);
    told.command(mark);
    told.command("consign", told.job(), "-o", folder.resolve("consign.jsonl").toString());
    String[] unmark = {"unmark", told.job(), "--main-order", "3508231016288660638", "--by", "仓库小王"};
    told.command(unmark);
    told.command(unmark);
    told.command("mark", told.job(), "--main-order", "1");
    Path worklist = folder.resolve("out/one-yuan/latest/gift-worklist.csv");
    told.command("mark", told.job(), "--from", worklist.toString());
    told.command("mark", told.job(), "--from", told.job());
    told.matches();
  }

  @Test
  void whatMayBeWrongWithTheJobFileAndItsTables() throws IOException {
    Transcript told = new Transcript("job-file", folder);
    told.spoil(told.jobFile(), "shop:", "shopp:");
    told.spoil(told.jobFile(), "kind: one-yuan", "kind: two-yuan");
    told.spoil(told.jobFile(), "reject-limit: 1%", "reject-limit: many");
    told.spoil(told.jobFile(), "to: 2023-08-22 00:00", "to: 2023-08-32 00:00");
    told.spoil(told.jobFile(), "activities:", "activities: [");
    told.spoil(told.jobFile(), "exports: ../sample-data/one-yuan/exports", "exports: ../nowhere");
    Path enrolments = folder.resolve("sample-data/one-yuan/enrolments.csv");
    told.spoil(enrolments, "审核状态", "状态");
    told.spoil(enrolments, "赠品", "礼物");
    told.spoil(enrolments, "autumn-2023", "autum-2023");
    told.matches();
  }

  @Test
  void whatMayBeWrongWithTheExports() throws IOException {
    Transcript told = new Transcript("exports", folder);
    Path exports = folder.resolve("sample-data/one-yuan/exports");
    Path lines = exports.resolve("ExportOrderDetailList202309011005.csv");
    byte[] before = Files.readAllBytes(lines);
    Files.writeString(lines, new String(before, GB) + "只有,三,列\r\n", GB);
    told.command("run", told.job(), "--date", DemoShop.DATE);
    told.command("run", told.job(), "--date", DemoShop.DATE, "--reject-limit", "0");
    told.command("check", told.job(), "--date", DemoShop.DATE);
    Files.write(lines, before);
    Path rounded = exports.resolve("宝贝报表202309021000.csv");
    Files.writeString(
        rounded,
        """
        主订单编号,子订单编号,商品ID,购买数量
        3512345678901230000,3512345678901230000,7001,1
        3512345678901340000,3512345678901340000,7001,1
        3512345678901450000,3512345678901450000,7001,1
        """,
        StandardCharsets.UTF_8);
    told.command("run", told.job(), "--date", DemoShop.DATE);
    Files.writeString(rounded, "<html><table><tr><td>订单编号</td></tr></table></html>");
    told.command("run", told.job(), "--date", DemoShop.DATE);
    Files.delete(rounded);
    try (Stream<Path> files = Files.list(exports)) {
      for (Path file :
          files.filter(each -> !each.toString().contains("ExportOrderList")).toList()) {
        Files.delete(file);
      }
    }
    told.command("run", told.job(), "--date", DemoShop.DATE);
    told.matches();
  }

  @Test
  void whatMayBeWrongWithTheLedger() throws IOException {
    Transcript told = new Transcript("ledger", folder);
    told.quietly("run", told.job(), "--date", DemoShop.DATE);
    Path ledger = folder.resolve("state/one-yuan.mv.db");
    Files.delete(ledger);
    told.command("run", told.job(), "--date", DemoShop.DATE);
    told.command("run", told.job(), "--date", DemoShop.DATE, "--accept-ledger");
    Files.write(ledger, new byte[0]);
    told.command("run", told.job(), "--date", DemoShop.DATE);
    Files.delete(ledger);
    Files.deleteIfExists(ledger.resolveSibling("one-yuan.closed"));
    told.command("mark", told.job(), "--main-order", "1");
    told.quietly("run", told.job(), "--date", DemoShop.DATE, "--accept-ledger");
    Files.writeString(
        ledger.resolveSibling("one-yuan.holder"), "process 4711, since 2023-09-02 03:15:00");
    try (FileChannel file = FileChannel.open(ledger, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      assertThat(held.isValid()).isTrue();
      told.command("run", told.job(), "--date", DemoShop.DATE);
    }
    told.matches();
  }

  @Test
  void theSamplingCampaign() throws IOException {
    Transcript told = new Transcript("u-first", folder);
    String job = folder.resolve("jobs/u-first.yaml").toString();
    told.command("check", job, "--date", DemoShop.DATE);
    told.command("run", job, "--date", DemoShop.DATE);
    told.command("sheet", job);
    told.command("run", told.job(), "--now", "2023-09-01 09:30");
    Path samples = folder.resolve("sample-data/u-first/samples.csv");
    told.spoil(job, samples, "新会员", "老会员");
    told.matches();
  }

  @AfterAll
  static void noTranscriptIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(WRITTEN);
    }
  }

  /** One transcript on its way. */
  private static final class Transcript {
    private final String name;
    private final Path folder;
    private final DemoShop shop;
    private final StringBuilder text = new StringBuilder();

    Transcript(String name, Path folder) throws IOException {
      this.name = name + ".txt";
      this.folder = folder;
      this.shop = new DemoShop(folder);
    }

    String job() {
      return jobFile().toString();
    }

    Path jobFile() {
      return shop.jobFile();
    }

    /** Runs a command that is only there for those behind it. */
    void quietly(String... args) {
      assertThat(shop.command(args)).as(shop.err()).isZero();
    }

    void command(String... args) {
      List<String> line = new ArrayList<>(List.of(args));
      line.addAll(0, List.of("--lang", "zh"));
      int exit = shop.command(line.toArray(String[]::new));
      text.append("$ giftrecon ").append(String.join(" ", args)).append('\n');
      text.append(shop.out()).append(shop.err());
      text.append("[").append(exit).append("]\n\n");
    }

    /** Writes something wrong into a file, runs the job, and puts it right again. */
    void spoil(Path file, String right, String wrong) throws IOException {
      spoil(job(), file, right, wrong);
    }

    void spoil(String job, Path file, String right, String wrong) throws IOException {
      String before = Files.readString(file);
      assertThat(before).contains(right);
      Files.writeString(file, before.replace(right, wrong));
      command("run", job, "--date", DemoShop.DATE);
      Files.writeString(file, before);
    }

    void matches() throws IOException {
      WRITTEN.add(name);
      String masked =
          text.toString()
              .replace(folder.toString(), "<shop>")
              .replaceAll("20(?!23)\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "<now>")
              .replaceAll("[\\d,]+ 毫秒", "<n> 毫秒");
      Path file = TRANSCRIPTS.resolve(name);
      if (Boolean.getBoolean("giftrecon.bless")) {
        Files.createDirectories(TRANSCRIPTS);
        Files.writeString(file, masked);
      }
      assertThat(masked).isEqualTo(Files.readString(file));
    }
  }
}
