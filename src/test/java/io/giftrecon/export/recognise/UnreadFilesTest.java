package io.giftrecon.export.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.csv.Encoding;
import io.giftrecon.export.group.SmallShop;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.xlsx.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R33: nothing in the exports folder is passed over in silence. */
class UnreadFilesTest {
  private static final String REFUNDS =
      "订单编号,退款编号,退款状态\n3508241018762660738,1920082600310140638,退款成功\n";

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
    shop.with(
        "x.csv",
        """
        子订单编号,主订单编号,买家会员名,商品ID,标题,购买数量
        3508241018762660738,3508241018762660738,anna,101,围巾,1
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "退款.txt",
        "退款.tsv",
        "退款.CSV.crdownload",
        "退款",
        "退款.csv.bak",
        "退款.log",
        "退款.json",
        "退款.md"
      })
  void anExportOfAnyOtherEndingIsRefused(String name) throws IOException {
    shop.with(name, REFUNDS);
    refused(name + ": looks like an export, but only .csv and .xlsx files are read");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(REFUNDS.getBytes(Encoding.GB18030.charset())),
        Arguments.of(REFUNDS.getBytes(StandardCharsets.UTF_16)),
        Arguments.of(REFUNDS.getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of(REFUNDS.replace(',', '\t').replace('\n', '\r').getBytes(UTF_8)),
        Arguments.of(("退款数据\n\n\n" + REFUNDS.replace(',', ';')).getBytes(UTF_8)),
        Arguments.of("[{\"tid\":1,\"status\":\"TRADE_FINISHED\"}]".getBytes(UTF_8)),
        Arguments.of("{\n\"refund_id\": 1,\n\"status\": \"SUCCESS\"\n}".getBytes(UTF_8)),
        Arguments.of("<table><tr><td>订单编号</td><td>付款时间</td></tr></table>".getBytes(UTF_8)),
        Arguments.of("订单号,售后状态\n1,2\n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void howeverItIsWritten(byte[] text) throws IOException {
    shop.with("a.dat", text);
    refused("a.dat: looks like an export");
  }

  @Test
  void aTableOfNoKnownKindThatLooksLikeAnExportIsRefused() throws IOException {
    shop.with("y.csv", "订单号,售后状态\n3508241018762660738,退款成功\n");
    refused("y.csv: looks like an export, but its header is that of no report");
    shop.with("y.csv", "库存\n1\n");
    shop.with(
        "z.xlsx",
        new RawWorkbook()
            .table("说明", List.of(List.of("怎样导出")))
            .table("售后", List.of(List.of("订单号", "售后状态"), List.of("1", "2")))
            .bytes());
    refused("z.xlsx › 售后: looks like an export");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx.crdownload", "a.bak", "a.numbers2", "a"})
  void aWorkbookOfAnotherNameIsLookedInto(String name) throws IOException {
    byte[] book =
        new RawWorkbook().table("表", List.of(List.of("订单编号", "退款编号"), List.of("1", "2"))).bytes();
    shop.with(name, book);
    refused(name + " › 表: looks like an export");
    shop.with(name, new RawWorkbook().table("表", List.of(List.of("怎样导出"))).bytes());
    assertThat(reasonOf(name)).isEqualTo("NOT_KNOWN");
  }

  @Test
  void aZipIsToldByItsParts() throws IOException {
    shop.with("a.dat", zip("Index/Tables/DataList.iwa"));
    refused("a.dat: is a zip, or a workbook that is not called .xlsx");
    shop.with("a.dat", zip("word/document.xml"));
    assertThat(reasonOf("a.dat")).isEqualTo("NOT_KNOWN");
    shop.with("a.xltx", "PK\u0003\u0004....");
    refused("a.xltx: is a zip, or a workbook that is not called .xlsx");
  }

  @Test
  void anOldWorkbookOfAnyNameIsRefusedAndAnOldDocumentIsNot() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1};
    shop.with("a.doc", old);
    assertThat(reasonOf("a.doc")).isEqualTo("NOT_KNOWN");
    shop.with("a.tmp", old);
    refused("a.tmp: is an old Excel workbook");
  }

  @ParameterizedTest
  @CsvSource({
    ".DS_Store,SYSTEM",
    "~$x.xlsx,SYSTEM",
    "Thumbs.db,SYSTEM",
    "DESKTOP.INI,SYSTEM",
    "notes.txt,NOT_KNOWN",
    "空 notes.csv,NOT_KNOWN"
  })
  void aFileThatNobodyReadsIsNamedWithItsReason(String name, String reason) throws IOException {
    shop.with(name, "怎样导出：勾选订单编号和退款状态两列，再按确定，等它生成\n");
    assertThat(reasonOf(name)).isEqualTo(reason);
    assertThat(unread(name).isWarning()).isEqualTo(reason.equals("NOT_KNOWN"));
  }

  /** R33: a torn copy leaves zeros where text was. */
  @Test
  void aFileOfZerosIsNotEmpty() throws IOException {
    shop.with("a.csv", "\0".repeat(400));
    assertThat(unread("a.csv").isWarning()).isTrue();
  }

  @Test
  void emptyFilesFoldersAndLinksThatLeadNowhereStopNothing() throws IOException {
    shop.with("a.csv", "").with("b.txt", "\ufeff \r\n\n").with("c.csv", ",,\n,,\n");
    Files.createDirectory(shop.exports().resolve("old"));
    Files.createSymbolicLink(shop.exports().resolve(".#lock"), Path.of("nowhere"));
    assertThat(reasonOf("a.csv")).isEqualTo("EMPTY");
    assertThat(reasonOf("b.txt")).isEqualTo("EMPTY");
    assertThat(reasonOf("c.csv")).isEqualTo("EMPTY");
    assertThat(reasonOf("old")).isEqualTo("FOLDER");
    assertThat(unread("old").isWarning()).isTrue();
    assertThat(reasonOf(".#lock")).isEqualTo("SYSTEM");
  }

  static Stream<String> ownOutputs() {
    return Stream.of(
        "代码,说明,依据,订单号,子订单号,商品ID,买家会员名,文件,行号,详情",
        "文件,行号,列,原因,原始内容",
        "主商品订单号,主商品订单状态,退款状态,1元商品子订单号,标记时间,标记人",
        "买家会员名,1元商品订单号,1元商品支付时间,1元商品订单状态,所属活动,权益内容",
        "规则,严重度,代码,活动ID,商品ID,证据,建议",
        "活动ID,商品ID,买家会员名,订单号,支付时间,结果,代码,新会员",
        "<!doctype html><title>giftrecon</title><td>订单编号</td><td>退款状态</td>",
        "{\"job\": \"x\", \"inputs\": [], \"durations\": {}, \"tid\": 1, \"status\": 1}");
  }

  @ParameterizedTest
  @MethodSource("ownOutputs")
  void whatThisProgramPublishedIsToldAsThat(String text) throws IOException {
    shop.with("out.txt", text + "\n1,2\n");
    assertThat(reasonOf("out.txt")).isEqualTo("OWN_OUTPUT");
    assertThat(unread("out.txt").isWarning()).isFalse();
    if (!text.startsWith("<")) {
      shop.with("out.csv", text + "\n1,2\n");
      assertThat(reasonOf("out.csv")).isEqualTo("OWN_OUTPUT");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主商品订单号,主商品订单状态,主商品最近一次退款单状态,赠品补发状态,1元订单总数",
        "主商品订单号,1元商品订单号,1元商品订单状态,1元商品权益,数据时间",
        "主商品订单号,1元商品所属活动,1元商品订单号,买家会员名",
        "1元商品子订单号,1元商品最近一次退款单状态,1元商品订单状态"
      })
  void ourOwnDownloadSheetIsLeftAloneWithAWarningWhateverIsCutOff(String header)
      throws IOException {
    for (String name : List.of("out.txt", "out.csv")) {
      shop.with(name, header + "\n1,2\n");
      assertThat(reasonOf(name)).isEqualTo("OWN_SHEET");
      assertThat(unread(name).isWarning()).isTrue();
    }
  }

  @Test
  void whatTheJobFileNamesOrIgnoresIsANote() throws IOException {
    Path job = folder.resolve("job.yaml");
    Files.writeString(
        job,
        Files.readString(job)
            .replace("exports: exports", "exports: exports\n  ignore: [\"*.bak\", refunds.csv]")
            .replace("enrolments: enrolments.csv", "enrolments: exports/enrolments.csv"));
    Files.move(folder.resolve("enrolments.csv"), shop.exports().resolve("enrolments.csv"));
    shop.with("REFUNDS.csv", REFUNDS).with("x.csv.bak", REFUNDS);
    assertThat(reasonOf("REFUNDS.csv")).isEqualTo("IGNORED");
    assertThat(reasonOf("x.csv.bak")).isEqualTo("IGNORED");
    assertThat(reasonOf("enrolments.csv")).isEqualTo("NAMED_IN_JOB");
    assertThat(shop.survey().unread()).noneMatch(UnreadFile::isWarning);
    assertThat(shop.survey().known()).extracting(ExportFile::name).containsExactly("x.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"y.csv", "y.txt", "y"})
  void aFileThatLostItsHeaderIsRefusedByTheOrdersInIt(String name) throws IOException {
    shop.with(name, "=\"3508241018762660738\";1920082600310140638;退款成功\n");
    assertThat(reasonOf(name)).isEqualTo("NOT_KNOWN");
    assertThatThrownBy(shop::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(name + ": holds order numbers of the other exports, but no header");
    shop.with(name, "3508241018762660999;1920082600310140638;退款成功\n");
    assertThat(shop.scan()).hasSize(1);
    shop.with(name, "订单编号,快递单号\n3508241018762660738,YT123\n");
    assertThat(shop.scan()).as("its header says what it is").hasSize(1);
  }

  @Test
  void aSheetThatLostItsHeaderIsRefusedToo() throws IOException {
    shop.with(
        "y.xlsx",
        new RawWorkbook().table("表", List.of(List.of("3508241018762660738", "退款成功"))).bytes());
    assertThatThrownBy(shop::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("y.xlsx › 表: holds order numbers");
  }

  private void refused(String message) {
    assertThatThrownBy(shop::survey)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(message);
  }

  private String reasonOf(String name) {
    return unread(name).reason().toString();
  }

  private UnreadFile unread(String name) {
    return shop.survey().unread().stream()
        .filter(unread -> unread.file().path().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] zip(String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
    }
    return bytes.toByteArray();
  }
}
