package io.giftrecon.export.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.scan.RawRows;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.xlsx.RawWorkbook;
import io.giftrecon.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook among the exports: each sheet is an input that is read like a CSV file. */
class WorkbookTest {
  private static final List<String> LINES =
      List.of("子订单编号", "主订单编号", "标题", "价格", "购买数量", "订单状态", "订单付款时间", "商品ID", "备注");
  private static final List<String> ORDERS = List.of("订单编号", "买家会员名", "订单付款时间");
  private static final List<String> GOOD =
      List.of(
          "3508101000000000011",
          "3508101000000000010",
          "围巾, 一条",
          "1.00",
          "1",
          "交易成功",
          "2023-08-10 10:00:00",
          "101");

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  /** A102: in a column of texts as in any other; a column that nobody uses may hold anything. */
  @Test
  void aFormulaWithoutAResultRejectsItsRow() throws IOException {
    List<String> refunds = new ArrayList<>(GOOD);
    refunds.set(5, WorkbookSheet.NOT_WORKED_OUT);
    List<String> unused = new ArrayList<>(GOOD);
    unused.add(WorkbookSheet.NOT_WORKED_OUT);
    RawWorkbook book = new RawWorkbook().table("销售明细", List.of(LINES, refunds, unused));
    shop.with("店铺202309010000.xlsx", book.bytes());
    assertThat(shop.scan().get(0).rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.column()).isEqualTo("订单状态"));
  }

  /** R33. */
  @Test
  void aRowOfDataAboveTheHeaderIsNoTitle() throws IOException {
    RawWorkbook book = new RawWorkbook().table("销售明细", List.of(GOOD, LINES, GOOD));
    shop.with("店铺202309010000.xlsx", book.bytes());
    assertThatThrownBy(() -> shop.survey())
        .isInstanceOf(UnusableInputException.class)
        .hasMessageEndingWith(
            "销售明细:1: is a row of data above the header in line 2; put the header first");
  }

  @Test
  void everySheetIsAnInputAndStrangersAreNamed() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .table(
                "订单报表", List.of(ORDERS, List.of("3508101000000000010", "甲", "2023-08-10 10:00:00")))
            .table("说明", List.of(List.of("怎样导出")))
            .table("销售明细", List.of(LINES, GOOD))
            .sheet("Sheet3", "");
    shop.with("店铺202309010000.xlsx", book.bytes()).with("~$店铺202309010000.xlsx", "\n\0lock");
    ExportFolder found = shop.survey();
    assertThat(found.known())
        .extracting(ExportFile::name)
        .containsExactly("店铺202309010000.xlsx › 订单报表", "店铺202309010000.xlsx › 销售明细");
    assertThat(found.known())
        .allSatisfy(input -> assertThat(input.asOf()).hasToString("2023-09-01T00:00"))
        .allSatisfy(input -> assertThat(input.format()).isEqualTo("xlsx"));
    assertThat(found.unread())
        .extracting(unread -> unread.file().name() + " " + unread.reason())
        .containsExactly(
            "~$店铺202309010000.xlsx SYSTEM",
            "店铺202309010000.xlsx › 说明 NOT_KNOWN",
            "店铺202309010000.xlsx › Sheet3 EMPTY");
    assertThat(folder.resolve(".sheets")).as("a survey writes nothing").doesNotExist();

    LineRow line = onlyCase().lines().get(0);
    assertThat(line.title()).isEqualTo("围巾, 一条");
    assertThat(line.source().file()).isEqualTo("店铺202309010000.xlsx › 销售明细");
    assertThat(line.source().line()).isEqualTo(2);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".sheets"))))
        .isEqualTo("rwx------");
  }

  /** Empty rows, rows that are not there, hidden rows, line breaks in cells, a title on top. */
  @Test
  void theLineIsTheRowOfTheSheet() throws IOException {
    String header = row(1 + 2, LINES);
    String wrong = row(12, replaced(GOOD, 6, "昨天"));
    String rows =
        "<row r=\"1\">%s</row>".formatted(RawWorkbook.inline("宝贝报表\n2023年9月"))
            + header
            + "<row r=\"4\"><c s=\"1\"/><c s=\"1\"/></row>"
            + row(7, replaced(replaced(GOOD, 2, "两\r\n行 \"围巾\""), 0, "3508101000000000012"))
                .replace("<row ", "<row hidden=\"1\" ")
            + wrong;
    shop.with("a.xlsx", new RawWorkbook().sheet("表", rows).bytes())
        .withBuyers("订单编号,买家标识\n3508101000000000010,甲\n");
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rows()).isEqualTo(2);
    assertThat(scanned.rejects()).extracting(Reject::line).containsExactly(12L);
    assertThat(scanned.rejects()).extracting(Reject::column).containsExactly("订单付款时间");
    try (RawRows raw = new RawRows(scanned.file())) {
      assertThat(raw.text(scanned.rejects().get(0)))
          .startsWith("3508101000000000011,")
          .contains("昨天");
    }
    LineRow line = onlyCase().lines().get(0);
    assertThat(line.source().line()).isEqualTo(7);
    assertThat(line.title()).isEqualTo("两 行 \"围巾\"");
  }

  @Test
  void whatCannotBeMeantIsRejectedWithItsRow() throws IOException {
    List<List<String>> rows =
        List.of(
            LINES,
            GOOD,
            replaced(GOOD, 0, "#N/A"),
            replaced(GOOD, 1, ""),
            List.of(
                "3508101000000000011", "3508101000000000010", "", "", "", "", "", "", "", "多出来的"));
    shop.with("a.xlsx", new RawWorkbook().table("表", rows).bytes())
        .withBuyers("订单编号,买家标识\n3508101000000000010,甲\n");
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rejects())
        .extracting(
            reject -> "%d %s: %s".formatted(reject.line(), reject.column(), reject.reason()))
        .containsExactly(
            "3 子订单编号: 是 Excel 的错误值，不是号码", "4 主订单编号: 是空的，不知道是哪一笔订单", "5 : 多出的第 10 列有内容，表头只有 9 列");
  }

  @Test
  void numbersThatExcelHasRoundedAreRejectedAndWhereTheyEndInZerosTheFileIsRefused()
      throws IOException {
    String cell = "<c><v>%s</v></c>";
    String tail =
        RawWorkbook.inline("围巾")
            + cell.formatted("1")
            + cell.formatted("1")
            + RawWorkbook.inline("交易成功")
            + RawWorkbook.inline("")
            + cell.formatted("101");
    String numeric =
        "<row>"
            + cell.formatted("3.5081010000000102E+18")
            + cell.formatted("3508101000000010")
            + tail
            + "</row>";
    String text =
        Stream.of("3508101000000010000", "3508101000000020000", "3508101000000030000")
            .map(RawWorkbook::inline)
            .map(number -> "<row>" + number + number + tail + "</row>")
            .collect(Collectors.joining());
    shop.with("a.xlsx", new RawWorkbook().sheet("表", row(1, LINES) + numeric).bytes())
        .withBuyers("订单编号,买家标识\n1,甲\n");
    assertThat(shop.scan().get(0).rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.reason()).contains("科学计数"));
    shop.with("a.xlsx", new RawWorkbook().sheet("表", row(1, LINES) + text).bytes());
    assertThatThrownBy(shop::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("a.xlsx › 表: its long numbers end in zeros");
  }

  @Test
  void aWorkbookThatCannotBeReadStopsTheRun() throws IOException {
    byte[] good = new RawWorkbook().table("表", List.of(LINES, GOOD)).bytes();
    refused(Arrays.copyOf(good, good.length / 2), "a.xlsx: is cut off or damaged.");
    refused("PK\u0003\u0004....".getBytes(UTF_8), "a.xlsx: is cut off or damaged.");
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "(.xls) or one with a password");
    refused(
        new RawWorkbook().table("表", List.of(List.of("订单编号", "标题", "标题", "购买数量"))).bytes(),
        "a.xlsx › 表:1: column 标题 stands twice");
    refused(
        new RawWorkbook().table("红\u202e表", List.of(LINES)).bytes(),
        "the name of a sheet holds a control character (红\ufffd表)");
  }

  private void refused(byte[] bytes, String complaint) throws IOException {
    shop.with("a.xlsx", bytes);
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(complaint)
        .hasMessageNotContaining("Exception");
  }

  @Test
  void aDamagedRowIsFoundWhenTheSheetIsWrittenOut() throws IOException {
    String rows = row(1, LINES) + row(2, GOOD) + "<row r=\"3\"><c t=\"s\"><v>5</v></c></row>";
    shop.with("a.xlsx", new RawWorkbook().sheet("表", rows).bytes()).withBuyers("订单编号,买家标识\n1,甲\n");
    assertThatThrownBy(shop::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("a.xlsx › 表: a cell names shared text 5, which is not there.");
  }

  private BuyerGroupRows onlyCase() throws IOException {
    List<BuyerGroupRows> cases = SmallShop.cases(shop.index());
    assertThat(cases).hasSize(1);
    return cases.get(0);
  }

  private static String row(int number, List<String> cells) {
    StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
    cells.forEach(cell -> row.append(RawWorkbook.inline(cell)));
    return row.append("</row>").toString();
  }

  private static List<String> replaced(List<String> cells, int at, String cell) {
    String[] changed = cells.toArray(String[]::new);
    changed[at] = cell;
    return List.of(changed);
  }
}
