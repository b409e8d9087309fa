package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileScanTest {
  private static final String HEADER = "子订单编号,主订单编号,买家会员名,商品ID,标题,价格,购买数量,订单付款时间\n";
  private static final String GOOD = "11,1,anna,900,围巾,1.00,1,2023-08-23 00:00:01\n";

  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  @ParameterizedTest
  @MethodSource("badRows")
  void aBadRowIsRejectedAndTheNextOnesAreRead(String bad, String column, String reason)
      throws IOException {
    shop.with("x.csv", HEADER + GOOD + bad + "\n" + GOOD);
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rows()).isEqualTo(3);
    assertThat(scanned.keys().rows()).isEqualTo(2);
    assertThat(scanned.rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.column()).isEqualTo(column);
              assertThat(reject.reason()).isEqualTo(reason);
            });
    try (RawRows raw = new RawRows(scanned.file())) {
      assertThat(raw.text(scanned.rejects().get(0))).isEqualTo(bad);
    }
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        Arguments.of("11,1,anna", "", "只有 3 列，表头有 8 列"),
        Arguments.of("11,1,anna,900,围巾,1.00,1,,x", "", "多出的第 9 列有内容，表头只有 8 列"),
        Arguments.of("11,,anna,900,围巾,1.00,1,", "主订单编号", "是空的，不知道是哪一笔订单"),
        Arguments.of("11,3.51235E+18,anna,900,围巾,1.00,1,", "主订单编号", "号码已被 Excel 改成科学计数，请重新导出"),
        Arguments.of("11,1,anna,900,围巾,1.0.0,1,", "价格", "不是金额，应如 1299.00"),
        Arguments.of("11,1,anna,900,围巾,1.00,0,", "购买数量", "不是件数，应为 1 以上的整数"),
        Arguments.of("11,1,anna,101,围巾,1.00,10000,", "购买数量", "不是件数，应为 1 到 9999 的整数"),
        Arguments.of("11,1：2,anna,900,围巾,1.00,1,", "主订单编号", "不是号码，号码里只能有数字、字母、- 和 _"),
        Arguments.of("11,1,anna,围巾,围巾,1.00,1,", "商品ID", "不是号码，号码里只能有数字、字母、- 和 _"),
        Arguments.of("#N/A,1,anna,900,围巾,1.00,1,", "子订单编号", "是 Excel 的错误值，不是号码"),
        Arguments.of("11,合计,anna,900,围巾,1.00,1,", "主订单编号", "不是号码，号码里只能有数字、字母、- 和 _"),
        Arguments.of("11,1,anna,900,围巾,1.00,1,2023-02-30 00:00:00", "订单付款时间", "没有这个时间"),
        Arguments.of("11,1,\"anna\"x,900,围巾,1.00,1,", "", "第 3 列引号之后还有文字，或引号没有闭合"));
  }

  @Test
  void bytesOfNoEncodingRejectTheirRow() throws IOException {
    Charset gbk = Charset.forName("GB18030");
    byte[] head = (HEADER + GOOD).getBytes(gbk);
    byte[] row = "11,1,anna,900,围巾,1.00,1,\n".getBytes(gbk);
    byte[] cut = row.clone();
    cut[cut.length - 10] = (byte) 0xFF;
    shop.with("x.csv", concat(head, cut, row));
    assertThat(shop.scan().get(0).rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.reason()).isEqualTo("有不是 GB18030 文字的字节");
            });
  }

  @Test
  void anUnclosedQuoteRejectsTheLineWhereItOpened() throws IOException {
    shop.with("x.csv", HEADER + GOOD + "12,2,anna,900,\"围巾,1.00,1,\n" + GOOD.repeat(50));
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rows()).isEqualTo(52);
    assertThat(scanned.rejects()).singleElement().satisfies(r -> assertThat(r.line()).isEqualTo(3));
  }

  @Test
  void extraEmptyCellsAreNoMistake() throws IOException {
    shop.with("x.csv", HEADER + GOOD.strip() + ",\n" + GOOD.strip() + ",,\"\", \n");
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rejects()).isEmpty();
    assertThat(scanned.rows()).isEqualTo(2);
  }

  @Test
  void whatIsRejectedDoesNotDependOnWhoBoughtWhat() throws IOException {
    String bad = "12,2,nobody,900,帽子,x,1,\n";
    shop.with("x.csv", HEADER + GOOD + bad);
    assertThat(shop.scan().get(0).rejects()).hasSize(1);
  }

  @Test
  void aFileThatExcelHasRoundedIsRefusedWhole() throws IOException {
    shop.with(
        "x.csv",
        """
        子订单编号,主订单编号,买家会员名,商品ID,标题,购买数量
        3512345678901230000,3512345678901230000,anna,900,围巾,1
        3512345678901240000,3512345678901250000,anna,900,围巾,1
        """);
    assertThatThrownBy(() -> shop.scan())
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x.csv: its long numbers end in zeros")
        .hasMessageContaining("Export the file again and drop it in without opening it in Excel");
  }

  @Test
  void oneBuyersNumbersMayEndInZerosByChance() throws IOException {
    shop.with(
        "x.csv",
        """
        子订单编号,主订单编号,买家会员名,商品ID,标题,购买数量
        3512345678901230000,3512345678951230000,anna,900,围巾,1
        3512345678961230000,3512345678971230000,anna,900,围巾,1
        """);
    assertThat(shop.scan().get(0).rows()).isEqualTo(2);
  }

  private static byte[] concat(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  @Test
  void foldersWithoutLinesAreRefused() throws IOException {
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(
            "no file here lists the lines of orders (found: no .csv or .xlsx file)");
    shop.with("orders.csv", "订单编号,买家会员名,订单状态\n");
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("(found: orders.csv = order report)");
    shop.with("orders.csv", "订单编号,订单状态\n").with("lines.csv", "子订单编号,主订单编号\n");
    assertThat(shop.survey().known()).as("R40 NO_BUYERS is a warning").hasSize(2);
  }

  @Test
  void whatIsNoExportIsNamedAndLeftAlone() throws IOException {
    shop.with("x.csv", HEADER + GOOD);
    shop.with("empty.csv", "");
    shop.with("photo.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
    shop.with("stock.csv", "商品ID,库存\n900,1\n");
    shop.with("notes.txt", "怎样导出");
    shop.with(".hidden.csv", HEADER);
    Files.createDirectory(shop.exports().resolve("folder.csv"));
    ExportFolder found = shop.survey();
    assertThat(found.known()).extracting(ExportFile::name).containsExactly("x.csv");
    assertThat(found.unread())
        .extracting(unread -> unread.file().name() + " " + unread.reason())
        .containsExactly(
            ".hidden.csv SYSTEM",
            "empty.csv EMPTY",
            "folder.csv FOLDER",
            "notes.txt NOT_KNOWN",
            "photo.csv NOT_KNOWN",
            "stock.csv NOT_KNOWN");
  }

  /** A34: an export in the wrong form may hold the refund that stops a gift. */
  @ParameterizedTest
  @MethodSource("wrongForms")
  void anExportInTheWrongFormStopsTheRun(byte[] bytes, String form) throws IOException {
    shop.with("x.csv", HEADER + GOOD).with("wrong.csv", bytes);
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("wrong.csv: is " + form)
        .hasMessageContaining("save it as .xlsx or CSV UTF-8");
  }

  /** A34 again: what another program, or Excel with macros, makes of an export. */
  @ParameterizedTest
  @ValueSource(strings = {"x.xlsm", "x.xlsb", "x.ods", "退款报表.ET"})
  void aWorkbookOfAnotherKindStopsTheRun(String name) throws IOException {
    shop.with("x.csv", HEADER + GOOD).with(name, "PK\u0003\u0004....");
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(name + ": is a zip, or a workbook that is not called .xlsx");
  }

  static Stream<Arguments> wrongForms() {
    String page = "\r\n <TABLE><tr><td>订单编号</td></tr></table>\n";
    return Stream.of(
        Arguments.of(
            "PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8), "a zip, or a workbook that"),
        Arguments.of(
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "an old Excel workbook"),
        Arguments.of(page.getBytes(StandardCharsets.UTF_8), "a web page"),
        Arguments.of(("\ufeff<html>" + page).getBytes(StandardCharsets.UTF_8), "a web page"),
        Arguments.of(HEADER.getBytes(StandardCharsets.UTF_16), "text in UTF-16"),
        Arguments.of(HEADER.getBytes(StandardCharsets.UTF_16LE), "text in UTF-16"),
        Arguments.of(HEADER.getBytes(StandardCharsets.UTF_16BE), "text in UTF-16"));
  }

  @Test
  void aFileNameWithControlCharactersStopsTheRunAndIsNotPrinted() throws IOException {
    shop.with("x.csv", HEADER + GOOD).with("y\u001b[31m\ngiftrecon: all is well.csv", HEADER);
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("(y�[31m�giftrecon: all is well.csv); rename it");
  }

  @Test
  void aUsedColumnThatStandsTwiceStopsTheRun() throws IOException {
    shop.with("x.csv", HEADER.strip() + ",标题 \n" + GOOD);
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x.csv:1: column 标题 stands twice");
    shop.with("x.csv", HEADER.strip() + ",备注,备注\n" + GOOD);
    assertThat(shop.survey().known()).hasSize(1);
  }

  @Test
  void aBadByteIsNamedByItsColumn() throws IOException {
    shop.with("x.csv", HEADER + GOOD.replace("围巾", "围\0巾"));
    assertThat(shop.scan().get(0).rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.column()).isEqualTo("标题");
              assertThat(reject.reason()).contains("NUL");
            });
  }
}
