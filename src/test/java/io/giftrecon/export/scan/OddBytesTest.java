package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.CellType;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.order.CellText;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that once stopped a run, or made the scan and the full reading see different cells. */
class OddBytesTest {
  private static final String LINES = "子订单编号,主订单编号,商品ID,标题,购买数量,买家会员名\n";

  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"围巾\r红色", "\"围巾\"\r红色", "\r红色"})
  void aLoneReturnOutsideQuotesIsRejectedAndStopsNothing(String title) throws IOException {
    shop.with("b.csv", LINES + "11,1,101," + title + ",1,anna\n12,2,101,帽子,1,anna\n");
    assertThat(shop.scan().get(0).rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.line()).isEqualTo(2));
    assertThat(titles()).containsExactly("帽子");
  }

  @Test
  void aFileWithTheLineEndsOfAnOldMacIsRefused() throws IOException {
    shop.with("b.csv", (LINES + "11,1,101,围巾,1,anna\n").replace('\n', '\r'));
    assertThatThrownBy(shop::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("old Mac");
  }

  @Test
  void quotesBehindABlankAreTakenOffByScanAndFullReadingAlike() throws IOException {
    String cell = "\t\"351\"";
    CellView view = new CellView(CellType.NUMBER, Encoding.UTF_8);
    view.set(cell.getBytes(UTF_8), 0, cell.length());
    try (CSVParser full = CSVParser.parse(cell + ",x\n", CsvFormats.read(','))) {
      assertThat(CellText.clean(full.iterator().next().get(0))).isEqualTo(view.text());
    }
    shop.with("b.csv", LINES + "\t\"11\",\t\"1\",101,围巾, \"2\",anna\n");
    assertThat(shop.scan().get(0).rejects()).isEmpty();
    LineRow line = SmallShop.cases(shop.index()).get(0).lines().get(0);
    assertThat(line.subOrder()).isEqualTo("11");
    assertThat(line.quantity()).isEqualTo(2);
  }

  @Test
  void theRawTextOfABrokenRowIsWholeAcrossABufferBorder() throws IOException {
    String pad = "x".repeat((1 << 18) - 10) + "\n";
    String broken = "\"a\"b,rest of the row that people must mend";
    try (RecordSplitter records =
        new RecordSplitter(
            new ByteArrayInputStream((pad + broken + "\nc,d\n").getBytes(UTF_8)),
            0,
            ',',
            Encoding.UTF_8,
            0)) {
      assertThat(records.next()).isTrue();
      assertThat(records.next()).isTrue();
      int length = records.to() - records.from();
      assertThat(new String(records.bytes(), records.from(), length, UTF_8)).isEqualTo(broken);
    }
  }

  @Test
  void aReasonNeverRepeatsTheCell() throws IOException {
    shop.with(
        "b.csv",
        LINES.strip()
            + ",订单付款时间\n11,1,101,围巾,1,anna,13812345678\n12,1,101,围巾,1,anna,"
            + "y".repeat(900_000)
            + "\n");
    assertThat(shop.scan().get(0).rejects())
        .hasSize(2)
        .allSatisfy(
            reject ->
                assertThat(reject.reason()).hasSizeLessThan(60).doesNotContain("13812345678"));
  }

  @Test
  void rowsOfCommasAloneAreNoData() throws IOException {
    shop.with("b.csv", LINES + "11,1,101,围巾,1,anna\n,,,,,\n,,,,,\n");
    ScannedFile scanned = shop.scan().get(0);
    assertThat(scanned.rows()).isEqualTo(1);
    assertThat(scanned.rejects()).isEmpty();
  }

  @Test
  void aHeaderOfApiWordsTellsNoEncodingTheRowsDo() throws IOException {
    shop.with("b.csv", LINES + "11,1,101,围巾,1,anna\n");
    shop.with("c.csv", "tid,buyer_open_uid\n1,张三\n".getBytes(Charset.forName("GB18030")));
    assertThat(shop.scan().get(1).rejects()).isEmpty();
  }

  @Test
  void ourOwnSheetsAreNoExports() throws IOException {
    shop.with("b.csv", LINES + "11,1,101,围巾,1,anna\n");
    shop.with("breaks.csv", "代码,说明,依据,订单号,子订单号,商品ID,买家会员名,文件,行号,详情\n");
    shop.with(
        "not-returned.csv", "买家会员名,1元商品订单号,1元商品子订单号,1元商品ID,1元商品标题,1元商品支付时间,1元商品订单状态,所属活动,权益内容\n");
    assertThat(shop.survey().known()).extracting(ExportFile::name).containsExactly("b.csv");
  }

  private List<String> titles() throws IOException {
    return SmallShop.cases(shop.index()).stream()
        .flatMap(rows -> rows.lines().stream())
        .map(LineRow::title)
        .toList();
  }
}
