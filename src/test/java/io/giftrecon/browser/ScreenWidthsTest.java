package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of the page is covered, cut off or out of sight on the screens that people have. */
@NeedsBrowser
class ScreenWidthsTest {
  /** The columns of a table that lie beyond the edge of their place. */
  private static final String OUT_OF_SIGHT =
      "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
          + ".map(e => e.ariaLabel)";

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  /** A night with a report of refunds that is newer than all others, and a warning. */
  @BeforeAll
  static void runTheDemo() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    Files.writeString(
        shop.exports().resolve("退款报表202309011130.csv"),
        """
        订单编号,退款编号,退款状态,买家退款金额,退款的申请时间,商品id
        3508231024947660938,1920081300310079999,卖家拒绝退款,0.00,2023-09-01 11:00:00,720400002001
        """);
    Files.writeString(shop.exports().resolve("notes.csv"), "甲,乙\n1,2\n");
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    page = shop.published().resolve("report.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** A time to choose is two columns wide, and no wider. */
  @ParameterizedTest
  @ValueSource(ints = {1920, 1366, 1280, 1093, 390})
  void noFilterLiesOverItsNeighbour(int width) {
    browser.screen(width, 900, width < 500);
    browser.open(page);
    List<String> covering =
        browser.value(
            "[...document.querySelectorAll('.filters > .range')].filter(field =>"
                + " [...field.querySelectorAll('input')].some(input =>"
                + " input.getBoundingClientRect().right > field.getBoundingClientRect().right + 1))"
                + ".map(field => field.textContent)");
    assertThat(covering).isEmpty();
  }

  /** 1093 is a laptop of 1366 dots on which Windows shows all a quarter larger. */
  @ParameterizedTest
  @ValueSource(ints = {1920, 1366, 1280, 1093})
  void everyColumnIsInSight(int width) {
    browser.screen(width, 900, false);
    browser.open(page);
    assertThat(browser.<List<String>>value(OUT_OF_SIGHT)).isEmpty();
  }

  /** The age of a report is its last column, the number of a break too. */
  @ParameterizedTest
  @ValueSource(ints = {390, 320})
  void aTelephoneShowsTablesWithoutSidewaysScrolling(int width) {
    browser.screen(width, 844, true);
    browser.open(page);
    browser.click("#record-table td.opener button");
    browser.value("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(browser.<List<String>>value(OUT_OF_SIGHT)).isEmpty();
    assertThat(browser.texts("#trust-ages td:last-child")).allMatch(age -> age.contains("当天"));
    assertThat(
            browser.<String>value(
                "getComputedStyle(document.querySelector('#trust-ages td:last-child'), '::before')"
                    + ".content"))
        .contains("离今晚");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 1100, 390})
  void noDayOfAChartIsCutOff(int width) {
    browser.screen(width, 900, width < 500);
    browser.open(page);
    browser.await("document.querySelectorAll('svg.chart').length === 2");
    List<String> cut =
        browser.value(
            "[...document.querySelectorAll('svg.chart text')].filter(text =>"
                + " text.getBoundingClientRect().right >"
                + " text.closest('svg').getBoundingClientRect().right + 0.5)"
                + ".map(text => text.textContent)");
    assertThat(cut).isEmpty();
  }

  /** Not one time above, and another one in the line below. */
  @Test
  void theTitleAndTheFirstLineKnowOneNewestReport() {
    browser.screen(1280, 900, false);
    browser.open(page);
    assertThat(browser.texts("#as-of")).containsExactly("2023-09-01 · 数据截至 2023-09-01 11:30:00");
    assertThat(browser.texts("#trust-told p")).first().asString().contains("2023-09-01 11:30:00");
  }
}
