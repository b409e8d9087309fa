package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The doctor's note: what was found, what to tick in 千牛, what is wrong, and in its last line
 * whether it is fit to run; it ends as a run would, and writes nothing.
 */
class CheckCommandTest {
  @TempDir private Path folder;
  private DemoShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
  }

  @Test
  void aHealthyShopIsFit() throws IOException {
    assertThat(check()).isZero();
    assertThat(shop.out())
        .contains("ExportOrderDetailList202309011005.csv: line report, ")
        .contains("enrolments.csv: ")
        .endsWith("Fit to run: giftrecon run " + shop.jobFile() + " --date 2023-09-01\n");
    assertThat(section("Wrong")).containsExactly("  nothing");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void itTellsTheWindowsInWordsAndWhatWasPaidInThemAndWhoIsUnknown() throws IOException {
    assertThat(check()).isZero();
    assertThat(section("Found"))
        .containsSequence(
            "  window      autumn-2023 reservation, ¥1 paid from 2023-08-09 00:00:00 (included) to"
                + " 2023-08-22 00:00:00 (excluded), China time",
            "              in it 46 orders; in the hour before 0, in the hour after 2")
        .contains(
            "  window      autumn-2023 main, main items paid from 2023-08-23 00:00:00 (included) to"
                + " 2023-08-27 00:00:00 (excluded), China time")
        .anyMatch(line -> line.startsWith("              buyers masked or missing in "));
    Files.delete(shop.exports().resolve("erp-trades-202309011020.csv"));
    rename("ExportOrderList202309011000.csv", "买家会员名", "买家");
    check();
    assertThat(section("Found"))
        .anyMatch(line -> line.matches("  +buyers masked or missing in 3\\d of its \\d+ rows; .*"));
  }

  @Test
  void itTellsOfEachEnrolledItemHowManyRowsAreOfItAndOfItsMainItems() throws IOException {
    keepAlone("ExportOrderDetailList202309011005.csv", "ExportOrderList202309011000.csv");
    Path lines = shop.exports().resolve("ExportOrderDetailList202309011005.csv");
    Charset gbk = Charset.forName("GB18030");
    String text = Files.readString(lines, gbk);
    check();
    assertThat(section("Found"))
        .contains(
            "  item        720400001002 (【会员1元预约】大衣风衣四重礼权益): %d ¥1 rows; its main items (2): %d rows"
                .formatted(
                    rowsOf(text, "720400001002"),
                    rowsOf(text, "720400002001") + rowsOf(text, "720400002002")))
        .anyMatch(
            line ->
                line.matches(
                    "  item        720400001001 .*: \\d+ ¥1 rows; every main item: \\d+ rows"));
  }

  private static long rowsOf(String export, String item) {
    return export.lines().filter(line -> line.contains("\"" + item + "\"")).count();
  }

  @Test
  void itNamesWhatItLeavesAlone() throws IOException {
    assertThat(check()).isZero();
    assertThat(section("Found")).noneMatch(line -> line.startsWith("  not read "));
    Path exports = shop.exports();
    Files.createDirectory(exports.resolve("昨天"));
    Files.writeString(exports.resolve("退款报表.txt"), "");
    Files.writeString(exports.resolve("~$订单报表.xlsx"), "");
    assertThat(check()).isEqualTo(3);
    assertThat(section("Look at"))
        .singleElement()
        .asString()
        .startsWith("  FILE_UNREAD: 昨天 was not read; ");
    assertThat(section("Found"))
        .contains(
            "  not read    ~$订单报表.xlsx: hidden, or of the system",
            "  not read    昨天: is a folder; the files in it are not read",
            "  not read    退款报表.txt: empty");
  }

  @Test
  void itNamesTheColumnsToTickInTheNewestReport() throws IOException {
    keepAlone("ExportOrderDetailList202309011005.csv", "ExportOrderList202309011000.csv");
    rename("ExportOrderDetailList202309011005.csv", "商品ID", "商品编号");
    rename("ExportOrderList202309011000.csv", "联系手机", "手机");
    assertThat(check()).as(shop.err()).isEqualTo(3);
    assertThat(section("Look at"))
        .singleElement()
        .asString()
        .contains("ENROLMENT_UNSEEN: 720400001002 ", "no export knows any of its 适用主商品ID");
    assertThat(section("Missing"))
        .containsSequence(
            "  the newest 宝贝报表 lacks columns; tick these when you export it from 千牛:",
            "    商品ID (without it, one-yuan items are known by 商家编码 alone, if the enrolments"
                + " have it)")
        .containsSequence(
            "  the newest 订单报表 lacks columns; tick these when you export it from 千牛:",
            "    联系手机 (without it, the worklist has no phones; 发货报表 would do too)",
            "  there is no 退款报表; export it from 千牛 with these columns:")
        .anyMatch(line -> line.startsWith("    退款编号 (without it, "))
        .noneMatch(line -> line.contains("子订单编号"));
  }

  /** One wants to know it before the export is made. */
  @Test
  void anEmptyFolderIsToldWhatToExportAndWithWhichColumns() throws IOException {
    keepAlone();
    assertThat(check()).isEqualTo(2);
    assertThat(section("Missing"))
        .contains("  there is no 宝贝报表; export it from 千牛 with these columns:")
        .contains("  there is no 订单报表; export it from 千牛 with these columns:")
        .contains("  there is no 退款报表; export it from 千牛 with these columns:")
        .anyMatch(line -> line.startsWith("    退款的申请时间 (without it, "))
        .noneMatch(line -> line.contains("买家会员名")) // the buyers file knows them
        .noneMatch(line -> line.contains("enrolled item"));
    assertThat(shop.out()).endsWith("Not fit to run: mend what is wrong first.\n");
    assertThat(shop.out()).as("one cause, told once").doesNotContain("ENROLMENT_UNSEEN");
  }

  @Test
  void enrolmentsThatNoExportKnowsAreMissed() throws IOException {
    Path enrolments = shop.exports().resolveSibling("enrolments.csv");
    Files.writeString(
        enrolments, Files.readString(enrolments).replace("7204000", "9904000").replace("YY-", "X"));
    assertThat(check()).isEqualTo(3);
    assertThat(section("Look at"))
        .hasSize(9)
        .allMatch(line -> line.startsWith("  ENROLMENT_UNSEEN: 9904000010"));
    assertThat(section("Missing")).anyMatch(line -> line.contains("no line of an enrolled item"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Files.writeString(shop.exports().resolveSibling("enrolments.csv"), "1元商品标题\r\n围巾\r\n");
    keepAlone("ExportOrderList202309011000.csv");
    assertThat(check()).isEqualTo(2);
    assertThat(section("Wrong"))
        .anyMatch(line -> line.contains("enrolments.csv:1: column"))
        .anyMatch(line -> line.contains("no file here lists the lines of orders"));
    assertThat(shop.out()).endsWith("Not fit to run: mend what is wrong first.\n");
    assertThat(shop.err())
        .as("each error is told once, and standard error points there")
        .isEqualTo(
            "giftrecon: %s: is not fit to run; what is wrong stands under Wrong\n"
                .formatted(shop.jobFile()));
  }

  @Test
  void moreWrongRowsThanAllowedAreNotFit() throws IOException {
    Path lines = shop.exports().resolve("ExportOrderDetailList202309011005.csv");
    Charset gbk = Charset.forName("GB18030");
    Files.writeString(lines, Files.readString(lines, gbk) + "short\r\n".repeat(9), gbk);
    assertThat(check()).isEqualTo(4);
    assertThat(shop.run()).isEqualTo(4);
    check();
    assertThat(section("Wrong"))
        .anyMatch(line -> line.contains("ExportOrderDetailList202309011005.csv:84: "))
        .anyMatch(line -> line.contains("… and 4 more wrong rows"))
        .anyMatch(line -> line.contains("rejected rows: 9 of "));
    assertThat(shop.out()).contains("Not fit to run").doesNotContain("\nFit to run");
    Files.writeString(
        shop.jobFile(),
        Files.readString(shop.jobFile()).replace("reject-limit: 1%", "reject-limit: 50%"));
    assertThat(check()).isEqualTo(3);
    assertThat(shop.out()).contains("Fit to run, without the 9 wrong rows: giftrecon run ");
  }

  private int check() {
    return shop.command("check", shop.jobFile().toString(), "--date", DemoShop.DATE);
  }

  /** The lines under a heading. */
  private List<String> section(String heading) {
    return shop.out()
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .toList();
  }

  private void keepAlone(String... names) throws IOException {
    try (Stream<Path> files = Files.list(shop.exports())) {
      for (Path file : files.toList()) {
        if (!List.of(names).contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  /** Gives a column of the header another name. */
  private void rename(String file, String column, String name) throws IOException {
    Path path = shop.exports().resolve(file);
    Charset charset =
        new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains("订单")
            ? StandardCharsets.UTF_8
            : Charset.forName("GB18030");
    String text = Files.readString(path, charset);
    String header = text.lines().findFirst().orElseThrow();
    assertThat(header).contains(column);
    Files.writeString(
        path, header.replace(column, name) + text.substring(header.length()), charset);
  }
}
