package io.giftrecon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.Times;
import io.giftrecon.published.PublishedReport;
import io.giftrecon.tags.StartsProcesses;
import io.giftrecon.xlsx.RawWorkbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The machine's time zone, locale and default charsets change no byte of what is published, and no
 * word of what is said. Each place is a process of its own: these settings are read once.
 */
class ClockAndPlaceTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "demo-expected");
  private static final String BOOK = ".xlsx";
  private static final FileTime MODIFIED = FileTime.from(Instant.parse("2023-09-01T02:00:00Z"));

  @StartsProcesses
  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, tr, TR, '',            ISO-8859-1, C.UTF-8",
    "Asia/Kathmandu,      ar, EG, u-nu-arab,     GBK,        C",
    "UTC,                 zh, CN, '',            UTF-8,      POSIX",
    "Asia/Shanghai,       th, TH, u-ca-buddhist, GBK,        C.UTF-8",
    "Pacific/Apia,        th, TH, u-nu-thai,     UTF-16,     C.UTF-8"
  })
  void theDemoShopIsTheSameEverywhere(
      String zone,
      String language,
      String country,
      String extensions,
      String charset,
      String lc,
      @TempDir Path folder)
      throws Exception {
    DemoShop shop = new DemoShop(folder);
    spoilARow(shop);
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    String out = shop.out();
    String err = Child.withoutProgress(shop.err());
    Map<String, String> expected = published(shop);

    Child.Result there =
        new Child()
            .property("user.timezone", zone)
            .property("user.language", language)
            .property("user.country", country)
            .property("user.extensions", extensions)
            .property("file.encoding", charset)
            .variable("LC_ALL", lc)
            .run("run", shop.jobFile().toString(), "--date", DemoShop.DATE, "--rerun");

    assertThat(there.exit()).as(there.err()).isEqualTo(3);
    assertSame(expected, published(shop));
    assertThat(there.out()).isEqualTo(out);
    assertThat(there.err()).isEqualTo(err);
  }

  /** As under cron: the locale has no word for the name that 千牛 gives the file. */
  @StartsProcesses
  @Test
  void aWorkbookWithAChineseNameIsReadUnderALocaleWithoutChinese(@TempDir Path folder)
      throws Exception {
    DemoShop shop = new DemoShop(folder);
    byte[] book = new RawWorkbook().table("退款", List.of(List.of("订单编号", "退款编号", "退款状态"))).bytes();
    Files.write(shop.exports().resolve("千牛202309011000.xlsx"), book);
    Child.Result there =
        new Child()
            .variable("LC_ALL", "C")
            .run("check", shop.jobFile().toString(), "--date", DemoShop.DATE);
    assertThat(there.exit()).as(there.err()).isZero();
    assertThat(there.out()).contains("千牛202309011000.xlsx › 退款: ");
  }

  /**
   * The base of the comparison above is the golden set, but for the spoiled row; that set keeps no
   * workbooks.
   */
  @Test
  void whatIsComparedIsTheGoldenSet(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    settle(shop);
    assertThat(shop.run()).as(shop.err()).isZero();
    Map<String, String> golden = new TreeMap<>();
    try (Stream<Path> files = Files.list(EXPECTED)) {
      for (Path file : files.toList()) {
        golden.put(file.getFileName().toString(), withoutDurations(Files.readString(file)));
      }
    }
    golden.put(
        "report.html", Files.readString(Path.of("src/test/resources/demo-expected-report.txt")));
    Map<String, String> published = published(shop);
    published.keySet().removeIf(name -> name.endsWith(BOOK));
    assertSame(golden, published);
  }

  /** China had daylight saving in 1991: a time that no clock showed is read as it stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1991-04-14 02:30:00",
        "1991-04-14 03:00:00",
        "1991-07-01 12:00:00",
        "1991-09-15 01:30:00"
      })
  void timesAreNeverConverted(String time) {
    assertThat(Times.show(Times.parse(time))).isEqualTo(time);
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      List<String> lines = actual.get(file.getKey()).lines().toList();
      List<String> wanted = file.getValue().lines().toList();
      for (int line = 0; line < Math.min(lines.size(), wanted.size()); line++) {
        assertThat(lines.get(line)).as(file.getKey()).isEqualTo(wanted.get(line));
      }
      assertThat(actual.get(file.getKey())).hasSameSizeAs(file.getValue());
    }
  }

  /** A row that is rejected for its number of cells: its reason holds numbers. */
  private static void spoilARow(DemoShop shop) throws IOException {
    Path lines = shop.exports().resolve("ExportOrderDetailList202309011005.csv");
    Files.writeString(
        lines,
        Files.readString(lines, Charset.forName("GB18030")) + "只有,三,列\r\n",
        Charset.forName("GB18030"));
    settle(shop);
  }

  /** One modification time: the buyers file has no other stamp. */
  private static void settle(DemoShop shop) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(shop.exports().getParent())) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.setLastModifiedTime(file, MODIFIED);
    }
  }

  private static Map<String, String> published(DemoShop shop) throws IOException {
    Map<String, String> set = new TreeMap<>();
    try (Stream<Path> files = Files.list(shop.published())) {
      for (Path file : files.toList()) {
        Charset charset = file.toString().endsWith(BOOK) ? ISO_8859_1 : UTF_8;
        set.put(file.getFileName().toString(), withoutDurations(Files.readString(file, charset)));
      }
    }
    set.put("report.html", new PublishedReport(shop.published()).data());
    return set;
  }

  private static String withoutDurations(String text) {
    return text.replaceFirst("(\"durations\"\\s*:\\s*)\\{[^{}]*}", "$1{ }");
  }
}
