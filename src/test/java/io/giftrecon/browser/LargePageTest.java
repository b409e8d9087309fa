package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of 100,000 records: all of them are there, fifty are in the document. */
class LargePageTest {
  private static final int RECORDS = 100_000;

  @Test
  void aHundredThousandRecordsStayUsable(@TempDir Path folder) throws IOException {
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      Path page = large(folder);
      browser.open(page);
      assertThat(browser.texts("#record-table .status")).containsExactly("第 1–50 条，共 100,000 条");
      assertBounded(browser);
      browser.fill(".pager input", "2000");
      assertThat(browser.texts("#record-table .status"))
          .containsExactly("第 99,951–100,000 条，共 100,000 条");
      assertThat(browser.texts("#record-table tbody .number")).contains("9000000000000099999");
      browser.click("#record-table th:nth-of-type(4) button");
      browser.click("#record-table th:nth-of-type(4) button");
      assertThat(browser.texts("#record-table tbody td.num")).allMatch("1797.00"::equals);
      browser.fill("[name=search]", "9000000000000054321");
      assertThat(browser.texts("#record-table tbody .number")).contains("9000000000000054321");
      assertBounded(browser);
      browser.click("a.buyer");
      browser.await("!document.querySelector('.banner').hidden");
      assertThat(browser.texts(".banner b")).containsExactly("买家54321 的全部订单");
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

  /** The demo's page with its records again and again, every one under a number of its own. */
  private static Path large(Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).as(shop.err()).isZero();
    Path small = shop.published().resolve("report.html");
    List<List<String>> records = new PublishedReport(shop.published()).table("records");
    Path large = folder.resolve("large.html");
    String page = Files.readString(small);
    int tables = page.indexOf("<script type=\"application/json\" data-table=\"records\">");
    try (Writer out = Files.newBufferedWriter(large)) {
      out.write(page, 0, tables);
      for (int block = 0; block < RECORDS / 2000; block++) {
        out.write("<script type=\"application/json\" data-table=\"records\">[");
        if (block == 0) {
          out.write(row(records.get(0)) + ",");
        }
        for (int i = block * 2000; i < (block + 1) * 2000; i++) {
          List<String> cells = new ArrayList<>(records.get(1 + i % (records.size() - 1)));
          cells.set(2, Long.toString(9000000000000000000L + i));
          cells.set(17, "买家" + i);
          out.write((i % 2000 == 0 ? "" : ",") + row(cells));
        }
        out.write("]</script>\n");
      }
      out.write("</body></html>");
    }
    return large;
  }

  private static String row(List<String> cells) {
    return cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",", "[", "]"));
  }
}
