package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.cli.DemoCommands.Result;
import io.giftrecon.published.StrictXlsx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCommandTest {
  private static final List<String> SPLIT =
      List.of(
          "1元商品ID",
          "1元商品标题",
          "1元商品权益",
          "1元商品所属活动",
          "1元商品订单号",
          "1元商品支付时间",
          "1元商品订单状态",
          "1元商品最近一次退款单状态",
          "1元商品子订单号");

  @TempDir private static Path folder;
  private static DemoCommands shop;

  @BeforeAll
  static void publish() throws IOException {
    shop = new DemoCommands(folder).night();
  }

  @Test
  void wholeSheetIsThePublishedOneByteForByte() throws IOException {
    Result result = shop.run("sheet");
    assertThat(result).isEqualTo(new Result(0, shop.published(), ""));
  }

  @Test
  void fileIsWrittenInThePlaceOfAnOlderOneAndNothingIsLeftBeside() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path file = own.resolve("表.csv");
    Files.writeString(file, "older");
    assertThat(shop.run("sheet", "-o", file.toString())).isEqualTo(new Result(0, "", ""));
    assertThat(file).hasContent(shop.published());
    try (Stream<Path> all = Files.list(own)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void linkToAFileStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("linked.csv"), "");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    assertThat(shop.run("sheet", "-o", link.toString()).exit()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(shop.published());
  }

  @Test
  void filesThatCannotBeWrittenAreRefusedInOneLine() {
    Path nowhere = folder.resolve("nowhere/sheet.csv");
    assertThat(shop.run("sheet", "-o", nowhere.toString()))
        .isEqualTo(
            new Result(
                2,
                "",
                "giftrecon: %s: there is no folder %s%n".formatted(nowhere, nowhere.getParent())));
    assertThat(shop.run("sheet", "-o", folder.toString()))
        .isEqualTo(
            new Result(
                2, "", "giftrecon: %s: is no file that could be written%n".formatted(folder)));
  }

  @Test
  void publishedSheetIsNeverWrittenOver() throws IOException {
    String before = shop.published();
    Path published = folder.resolve("out/one-yuan/latest/download-sheet.csv");
    Result result = shop.run("sheet", "--main-item", "1", "-o", published.toString());
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).endsWith("is the published sheet itself; name another file\n");
    assertThat(shop.published()).isEqualTo(before);
  }

  @Test
  void rawNumbersAreDigitsAlone() throws IOException {
    Result raw = shop.run("sheet", "--ids", "raw");
    assertThat(raw.out()).isEqualTo(shop.published().replaceAll("\"=\"\"([^\"]*)\"\"\"", "$1"));
    assertThat(raw.rows()).isEqualTo(DemoCommands.rows(shop.published()));
  }

  @Test
  void idsOverridesTheJobFile(@TempDir Path other) throws IOException {
    DemoCommands rawShop = new DemoCommands(other);
    Files.writeString(
        rawShop.job(), Files.readString(rawShop.job()).replace("ids: formula", "ids: raw"));
    rawShop.night();
    assertThat(rawShop.run("sheet").out())
        .isEqualTo(rawShop.published())
        .isEqualTo(shop.run("sheet", "--ids", "RAW").out());
    assertThat(rawShop.run("sheet", "--ids", "formula").out()).isEqualTo(shop.published());
  }

  @Test
  void pairLayoutHasARowPerOneYuanLine() throws IOException {
    List<Map<String, String>> expected = new ArrayList<>();
    for (Map<String, String> record : DemoCommands.rows(shop.published())) {
      int lines = record.get("1元商品子订单号").split("\\|", -1).length;
      for (int line = 0; line < lines; line++) {
        Map<String, String> pair = new LinkedHashMap<>(record);
        for (String column : SPLIT) {
          pair.put(column, record.get(column).split("\\|", -1)[line]);
        }
        expected.add(pair);
      }
    }
    Result result = shop.run("sheet", "--layout", "pair");
    assertThat(result.rows()).isEqualTo(expected).hasSizeGreaterThan(40);
    assertThat(result.out().lines().findFirst()).isEqualTo(shop.published().lines().findFirst());
    assertThat(result.out()).contains("\"=\"\"360821099127661538\"\"\"").contains(",'+10元红包返现,");
  }

  @Test
  void pairLayoutShowsAllPairsOfAMatchingRecord() throws IOException {
    Result result = shop.run("sheet", "--layout", "pair", "--one-yuan-order", "360821099127661538");
    assertThat(result.rows()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "--main-status, TRADE_FINISHED, 交易成功",
    "--main-status, '卖家已发货,等待买家确认', 卖家已发货，等待买家确认",
    "--main-status, ' 交易冻结,等待客服介入 ', 交易冻结，等待客服介入",
    "--one-yuan-status, TRADE_CLOSED_BY_TAOBAO, 交易关闭",
    "--gift-status, processed, 已处理",
    "--gift-status, Pending, 待处理",
    "--main-order, '=\"3508221001444660138\"', 3508221001444660138",
    "--main-paid, ..2023-08-22 24:00, ..2023-08-23",
    "--main-paid, 2023/8/23 20:00.., 2023-08-23 20:00:00.."
  })
  void otherWordsOfAFilterMeanTheSame(String filter, String word, String plain) {
    Result result = shop.run("sheet", filter, word);
    assertThat(result.exit()).isZero();
    assertThat(result).isEqualTo(shop.run("sheet", filter, plain));
  }

  @Test
  void statusIsMatchedWhole() throws IOException {
    assertThat(shop.run("sheet", "--main-status", "交易").rows()).isEmpty();
  }

  @Test
  void aMarkIsSeenAtOnce(@TempDir Path other) throws IOException {
    DemoCommands marked = new DemoCommands(other).night();
    assertThat(marked.run("sheet", "--gift-status", "已处理").rows()).hasSize(2);
    marked.done("mark", "--one-yuan-line", "3508161036080661438");
    assertThat(marked.run("sheet", "--gift-status", "已处理").rows())
        .hasSize(3)
        .anySatisfy(row -> assertThat(row).containsEntry("买家会员名", "买家_预售"));
    assertThat(marked.published()).isEqualTo(shop.published());
    marked.done("unmark", "--one-yuan-line", "3508161036080661438");
    assertThat(marked.run("sheet").out()).isEqualTo(marked.published());
    marked.done("mark", "--one-yuan-line", "3508161036080661438");
    Result held = marked.runWhileHeld("sheet");
    assertThat(held)
        .isEqualTo(
            new Result(
                0,
                marked.published(),
                "giftrecon: another run holds the ledger; 赠品补发状态 is shown as last published\n"));
    Files.delete(marked.ledger());
    Result lost = marked.run("sheet");
    assertThat(lost.exit()).isEqualTo(2);
    assertThat(lost.err()).contains(marked.ledger().toString());
    assertThat(marked.ledger()).doesNotExist();
  }

  @Test
  void withoutAPublishedSetItSaysToRunFirst(@TempDir Path other) throws IOException {
    DemoCommands fresh = new DemoCommands(other);
    String line =
        "giftrecon: %s: nothing is published yet; run first: giftrecon run %s%n"
            .formatted(other.resolve("out/one-yuan/latest/download-sheet.csv"), fresh.job());
    assertThat(fresh.run("sheet")).isEqualTo(new Result(2, "", line));
    assertThat(fresh.run("buyer", "--buyer", "买家_返现")).isEqualTo(new Result(2, "", line));
  }

  @ParameterizedTest
  @CsvSource({
    "--main-paid, 2023-08-23, 'option ''--main-paid'' (FROM..TO): ''2023-08-23'' has no ''..'';"
        + " write FROM..TO as in 2023-08-23..2023-08-27'",
    "--main-paid, 23.8.2023.., 'option ''--main-paid'' (FROM..TO): ''23.8.2023'' is no time;"
        + " write it as 2023-08-23 or 2023-08-23 20:00:00'",
    "--one-yuan-paid, 2023-08-24..2023-08-24, 'option ''--one-yuan-paid'' (FROM..TO):"
        + " ''2023-08-24..2023-08-24'' ends before it begins'",
    "--gift-status, done, 'option ''--gift-status'' (STATE): ''done'' is none of"
        + " pending, processed, 处理中'",
    "--layout, rows, 'option ''--layout'': ''rows'' is none of pair, record'",
    "--ids, excel, 'option ''--ids'': ''excel'' is none of formula, raw'"
  })
  void wrongValueIsToldInTwoLines(String option, String value, String message) {
    String told = message.replace("处理中", "已处理, 待处理");
    assertThat(shop.run("sheet", option, value))
        .isEqualTo(
            new Result(
                2,
                "",
                "giftrecon: Invalid value for %s%nTry: giftrecon sheet --help%n".formatted(told)));
  }

  /** Excel opens neither a workbook that is called .csv nor a CSV file that is called .xlsx. */
  @Test
  void theFormIsThatOfTheFilesName(@TempDir Path other) throws IOException {
    Path book = other.resolve("待补发.XLSX");
    assertThat(shop.run("sheet", "-o", book.toString())).isEqualTo(new Result(0, "", ""));
    assertThat(StrictXlsx.read(Files.readAllBytes(book)))
        .isEqualTo(StrictXlsx.meant(shop.published().getBytes(StandardCharsets.UTF_8)));
    Path wrong = other.resolve("a.xlsx");
    assertThat(shop.run("sheet", "--format", "csv", "-o", wrong.toString()).err())
        .isEqualTo(
            "giftrecon: --format csv: Excel does not open such a file under this name; call it .csv\n");
    assertThat(
            shop.run("sheet", "--format", "xlsx", "-o", other.resolve("a.csv").toString()).exit())
        .isEqualTo(2);
    assertThat(other).isDirectoryNotContaining(file -> file.toString().contains("a."));
  }

  @Test
  void aWorkbookHoldsTheSameCellsAndNeedsAFile(@TempDir Path other) throws IOException {
    assertThat(shop.run("sheet", "--format", "xlsx"))
        .isEqualTo(
            new Result(
                2,
                "",
                "giftrecon: --format xlsx: no terminal can show that; name the file to write to with -o FILE\n"));
    Path book = other.resolve("x.xlsx");
    for (String layout : new String[] {"record", "pair"}) {
      String csv =
          shop.run("sheet", "--format", "csv", "--layout", layout, "--gift-status", "pending")
              .out();
      assertThat(
              shop.run(
                  "sheet",
                  "--format",
                  "xlsx",
                  "-o",
                  book.toString(),
                  "--layout",
                  layout,
                  "--gift-status",
                  "pending"))
          .isEqualTo(new Result(0, "", ""));
      assertThat(StrictXlsx.read(Files.readAllBytes(book)))
          .hasSizeGreaterThan(20)
          .isEqualTo(StrictXlsx.meant(csv.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(shop.run("sheet", "--format", "xls").err()).contains("csv").contains("xlsx");
  }

  @Test
  void damagedSheetIsNamedWithItsRow(@TempDir Path other) throws IOException {
    DemoCommands damaged = new DemoCommands(other).night();
    Path sheet = other.resolve("out/one-yuan/latest/download-sheet.csv").toRealPath();
    String good = damaged.published();
    Files.writeString(sheet, good.replaceFirst("2023-08-10 10:00:00", "$0|"));
    assertThat(damaged.run("sheet", "-o", other.resolve("x.csv").toString()))
        .isEqualTo(
            new Result(
                2,
                "",
                "giftrecon: %s: row 2 column 1元商品支付时间 holds 2 values for 1 lines; publish it anew: giftrecon run JOBFILE --rerun%n"
                    .formatted(sheet)));
    assertThat(other.resolve("x.csv")).doesNotExist();
    Files.writeString(sheet, good.replaceFirst("主商品标题", "标题"));
    assertThat(damaged.run("sheet").err()).contains("row 1 does not name the columns");
    Files.writeString(sheet, "");
    assertThat(damaged.run("sheet").err()).contains("row 1 does not name the columns");
    Files.writeString(sheet, good + "1,2\r\n");
    assertThat(damaged.run("sheet").err()).contains("row 37 has 2 cells");
  }
}
