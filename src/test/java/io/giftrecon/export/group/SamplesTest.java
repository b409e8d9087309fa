package io.giftrecon.export.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.Encoding;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.rights.BuyerGroupRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public samples of real export layouts, byte for byte. */
class SamplesTest {
  private static final List<String> NAMES =
      List.of(
          "02a_real2017_ExportOrderList_masked.gbk.csv",
          "02b_real2017_ExportOrderDetailList_masked.gbk.csv",
          "03_real2016_excel_resaved_order_report_masked.tsv",
          "04a_fixture2026_order_report.csv",
          "04b_fixture2026_item_report.csv",
          "05_fixture2026_sales_detail.csv",
          "07_fixture2026_bad_dates.csv");

  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void dropTheSamplesIn() throws IOException {
    shop = new SmallShop(folder);
    for (String name : NAMES) {
      try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + name)) {
        shop.with(name.replace(".tsv", ".csv"), Objects.requireNonNull(in, name).readAllBytes());
      }
    }
  }

  @Test
  void everySampleIsRecognised() {
    assertThat(shop.survey().known()).hasSameSizeAs(NAMES);
    assertThat(shop.survey().unread()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "02a, ORDERS, GB18030,   COMMA, 46, 5, 0",
    "02b, LINES,  GB18030,   COMMA, 10, 5, 0",
    "03_, ORDERS, UTF_8,     TAB,   41, 1, 1",
    "04a, ORDERS, UTF_8_BOM, COMMA, 13, 6, 0",
    "04b, LINES,  UTF_8_BOM, COMMA, 12, 7, 0",
    "05_, LINES,  GB18030,   COMMA, 11, 3, 0",
    "07_, LINES,  UTF_8,     COMMA, 14, 3, 0"
  })
  void isReadWithoutARejectedRow(
      String prefix,
      FileKind kind,
      Encoding encoding,
      String delimiter,
      int width,
      long rows,
      long otherShop)
      throws IOException {
    ScannedFile scanned = file(shop.scan(), prefix);
    CsvSchema layout = scanned.file().knownLayout();
    assertThat(layout.kind()).isEqualTo(kind);
    assertThat(layout.encoding()).isEqualTo(encoding);
    assertThat(layout.delimiter()).isEqualTo(delimiter.equals("TAB") ? '\t' : ',');
    assertThat(layout.width()).isEqualTo(width);
    assertThat(scanned.rejects()).isEmpty();
    assertThat(scanned.rows()).isEqualTo(rows);
    assertThat(scanned.otherShop()).isEqualTo(otherShop);
  }

  @Test
  void theColumnsOfTheOldOrderReportAreFoundThroughTrailingBlanks() {
    CsvSchema layout = shop.survey().known().get(0).knownLayout();
    assertThat(layout.used())
        .contains("订单编号", "买家会员名", "订单状态", "订单付款时间", "收货人姓名", "收货地址", "店铺名称", "分阶段订单信息");
    assertThat(layout.missing()).contains("one_yuan_reservation_orders", "buyer_open_uid");
  }

  @Test
  void noSampleHasAOneYuanLineSoEveryRowIsCountedAsNotNeeded() throws IOException {
    BuyerGroupIndex index = shop.index();
    assertThat(index.size()).isZero();
    assertThat(SmallShop.cases(index)).isEmpty();
    assertThat(index.notNeeded(0)).containsOnlyKeys(RowDisposition.NO_ONE_YUAN_ORDER);
    assertThat(index.notNeeded(0)).containsEntry(RowDisposition.NO_ONE_YUAN_ORDER, 5L);
    assertThat(index.notNeeded(1)).containsEntry(RowDisposition.NO_ONE_YUAN_ORDER, 5L);
    assertThat(index.notNeeded(4)).containsEntry(RowDisposition.NO_BUYER, 7L);
  }

  @Test
  void aSampleRowIsReadInFullOnceItMatters() throws IOException {
    shop.with(
        "lines202308010000.csv", "订单编号,子订单编号,商品ID,标题,购买数量\n=\"35153131473900001\",1,101,围巾,1\n");
    List<BuyerGroupRows> cases = SmallShop.cases(shop.index());
    assertThat(cases)
        .singleElement()
        .satisfies(
            rows -> {
              assertThat(rows.orders())
                  .singleElement()
                  .satisfies(order -> assertThat(order.orderNo()).isEqualTo("35153131473900001"));
              assertThat(rows.identities().get(0).buyer().member()).isEqualTo("tb_masked1");
              assertThat(rows.identities().get(0).receiver().phone()).isEqualTo("13800000001");
              assertThat(rows.identities().get(0).receiver()).hasToString("Receiver[withheld]");
              assertThat(rows.lines())
                  .extracting(line -> line.itemCode())
                  .contains("YO-PAN-20-WITHGLASS");
            });
  }

  private static ScannedFile file(List<ScannedFile> files, String prefix) {
    return files.stream()
        .filter(file -> file.file().name().startsWith(prefix))
        .findFirst()
        .orElseThrow();
  }
}
