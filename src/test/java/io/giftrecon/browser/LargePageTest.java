package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.RejectsSheet;
import io.giftrecon.output.Summary;
import io.giftrecon.output.Table;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.output.oneyuan.CampaignCourse;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.OneYuanFigures;
import io.giftrecon.output.oneyuan.OneYuanTables;
import io.giftrecon.output.oneyuan.Worklist;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.release.ReturnedCounts;
import io.giftrecon.report.ReportPage;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of 100,000 records: all of them can be found, fifty are in the document. */
@NeedsBrowser
class LargePageTest {
  private static final int RECORDS = 100_000;
  private static final int BUYERS = 50_000;
  private static final long NUMBERS = 9_000_000_000_000_000_000L;
  private static final long ONE_YUAN = 8_000_000_000_000_000_000L;
  private static final long BYTES = 15_000_000;

  @Test
  void aHundredThousandRecordsStayUsable(@TempDir Path folder) throws IOException {
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      Path page = large(folder);
      assertThat(Files.size(page)).isLessThan(BYTES);
      browser.open(page);
      assertThat(
              browser
                  .<Number>value("performance.getEntriesByName('first-rows')[0].startTime")
                  .doubleValue())
          .as("milliseconds until the first rows")
          .isPositive();
      assertThat(browser.texts("#record-table .status")).containsExactly("第 1–50 条，共 100,000 条");
      assertBounded(browser);
      browser.fill("#record-table .pager input", "2000");
      assertThat(browser.texts("#record-table .status"))
          .containsExactly("第 99,951–100,000 条，共 100,000 条");
      assertThat(browser.texts("#record-table tbody .number")).contains(number(NUMBERS, 99_999));
      browser.click("#record-table th:nth-of-type(4) button");
      browser.click("#record-table th:nth-of-type(4) button");
      assertThat(browser.texts("#record-table tbody td.num")).allMatch("1797.00"::equals);
      for (int record : new int[] {54_000, 54_095, 54_096, 54_097, 54_321}) {
        browser.fill("[name=search]", number(NUMBERS, record));
        assertThat(browser.texts("a.buyer")).containsExactly("买家" + (record - BUYERS));
      }
      assertBounded(browser);
      browser.click("a.buyer");
      browser.await("!document.querySelector('.banner').hidden");
      assertThat(browser.texts(".banner b")).containsExactly("买家4321 的全部订单");
      assertThat(browser.texts("#record-table tbody td:nth-child(3) .number"))
          .containsExactly(number(NUMBERS, 4321), number(NUMBERS, 54_321));
      browser.click(".banner a");
      browser.await("document.querySelector('.banner').hidden");
      browser.click("details.choice:has([name=main-status]) > summary");
      browser.click("[name=main-status][value=交易成功]");
      assertBounded(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void assertBounded(Browser browser) {
    assertThat(browser.<Long>value("document.querySelectorAll('#record-table tr').length"))
        .isLessThan(60);
    assertThat(browser.<Long>value("document.querySelectorAll('*').length")).isLessThan(6000);
  }

  /**
   * The page that the job would write, were the demo's records there again and again, every one
   * under a number of its own, two to a buyer.
   */
  private static Path large(Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).as(shop.err()).isZero();
    List<List<String>> demo =
        StrictCsv.read(Files.readAllBytes(shop.published().resolve("download-sheet.csv")));
    List<List<String>> list =
        StrictCsv.read(Files.readAllBytes(shop.published().resolve("gift-worklist.csv")));
    Table<List<String>> sheet = new Table<>(sheet(DownloadSheet.TABLE));
    Table<List<String>> gifts = new Table<>(sheet(Worklist.GIFTS));
    for (int i = 0; i < RECORDS; i++) {
      List<String> cells = new ArrayList<>(demo.get(1 + i % (demo.size() - 1)));
      cells.replaceAll(CellFormat::unformat);
      cells.set(2, number(NUMBERS, i));
      cells.set(17, "买家" + i % BUYERS);
      cells.set(12, number(ONE_YUAN, i));
      cells.set(18, number(NUMBERS, i));
      cells.set(19, number(ONE_YUAN, i));
      sheet.add(cells);
      List<String> right = new ArrayList<>(list.get(1 + i % (list.size() - 1)));
      right.replaceAll(CellFormat::unformat);
      right.set(list.get(0).indexOf("主商品子订单号"), number(NUMBERS, i));
      right.set(list.get(0).indexOf("1元商品子订单号"), number(ONE_YUAN, i));
      gifts.add(ofPage(right));
    }
    Campaign campaign = OneYuanKind.campaign(shop.jobFile());
    OneYuanFigures figures =
        new OneYuanFigures(
            RECORDS,
            Map.of(),
            Map.of(),
            0,
            Map.of("ONE_YUAN_OUTSIDE_WINDOW", 2L),
            Map.of(),
            ReturnedCounts.NONE,
            new OneYuanFigures.Conversion(BUYERS, BUYERS),
            Map.of(),
            Map.of(),
            new CampaignCourse(campaign, 0, new TreeMap<>()),
            Optional.empty(),
            Optional.empty());
    PageContent empty = new OneYuanTables(campaign).page(new Table<>(RejectsSheet.TABLE));
    List<Table<?>> tables = new ArrayList<>(empty.tables());
    tables.replaceAll(
        table ->
            switch (table.definition().page()) {
              case "records" -> sheet;
              case "gifts" -> gifts;
              default -> table;
            });
    ReportPage.write(
        new Summary("大店", DemoShop.DATE, List.of(), Optional.empty(), List.of(), figures, Map.of()),
        new PageContent(empty.body(), empty.script(), empty.facts(), tables),
        shop.published());
    return shop.published().resolve(ReportPage.NAME);
  }

  /** Numbers as little alike as those of a shop are. */
  private static String number(long from, int i) {
    return Long.toString(from + i * 7_654_321_987_654_321L % 1_000_000_000_000_000L);
  }

  /** What the page shows of a row of a worklist. */
  private static List<String> ofPage(List<String> row) {
    return Worklist.GIFTS.placesOnPage().stream().map(row::get).toList();
  }

  /** What the page shows of a table, of rows that are texts already. */
  private static TableDefinition<List<String>> sheet(TableDefinition<?> table) {
    List<Column<List<String>>> columns = new ArrayList<>();
    for (int shown : table.placesOnPage()) {
      Column<?> like = table.columns().get(shown);
      int place = columns.size();
      Column<List<String>> column =
          Column.<List<String>>text(like.title(), row -> row.get(place))
              .onPageAs(like.nameOnPage());
      columns.add(like.isPerLine() ? column.perLine() : column);
    }
    return TableDefinition.inOrder(table.page(), columns).onPage(table.page());
  }
}
