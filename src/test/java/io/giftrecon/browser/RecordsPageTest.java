package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * The records of the demo's page: its filters let through what the command line's let through, a
 * buyer's records are one click away, it sorts, it works by keyboard, on a telephone and on paper.
 * Whatever is done, nothing is fetched and nothing is complained of.
 */
@NeedsBrowser
class RecordsPageTest {
  private static final String ROWS = "#record-table table.data > tbody > tr:not(.detail)";
  private static final int MAIN_ORDER = 2;
  private static final int MAIN_PAID = 3;
  private static final int AMOUNT = 4;
  private static final int BUYER = 17;

  @TempDir private static Path folder;
  private static DemoShop shop;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void runTheDemo() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).as(shop.err()).isZero();
    page = shop.published().resolve("report.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsFetchedAndNothingComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--main-item 720400002003",
        "--main-item 720400002003 --main-item 720400002001",
        "--main-order 3508231024947660938",
        "--main-order 3508231024947660938 --main-order 3508231016288660638",
        "--main-status 交易成功",
        "--main-status 交易关闭 --main-status 卖家已发货，等待买家确认",
        "--one-yuan-item 720400001002",
        "--one-yuan-order 3508101022473660938",
        "--one-yuan-status 交易关闭",
        "--main-paid 2023-08-23..2023-08-24",
        "--main-paid 2023-08-23T02:00:00..2023-08-23T08:30:00",
        "--main-paid ..2023-08-23T02:00:00",
        "--main-paid 2023-08-26T23:59:59..",
        "--one-yuan-paid 2023-08-10..2023-08-11",
        "--one-yuan-paid 2023-08-10T21:00:00..",
        "--gift-status 待处理",
        "--gift-status 已处理",
        "--one-yuan-item 720400001001 --main-status 交易成功 --gift-status 待处理 --main-paid"
            + " ..2023-08-24",
        "--main-item 1"
      })
  void filtersOfTheAddressAreThoseOfTheCommandLine(String options) throws IOException {
    String address = "#?" + options.replaceAll(" ?--([a-z-]+) ([^ ]+)", "&$1=$2").substring(1);
    browser.open(page, address.replace("T", " ").replace(" ", "%20"));
    assertThat(shown()).as(options).isEqualTo(told("sheet", options));
  }

  @Test
  void filtersOfTheFormAreThoseOfTheCommandLine() throws IOException {
    browser.open(page);
    List<List<String>> all = told("sheet", "");
    assertThat(shown()).isEqualTo(all);

    browser.click("details.choice:has([name=main-status]) > summary");
    browser.click("[name=main-status][value=交易成功]");
    browser.click("[name=main-status][value=交易关闭]");
    assertThat(shown())
        .hasSizeBetween(1, all.size() - 1)
        .isEqualTo(told("sheet", "--main-status 交易成功 --main-status 交易关闭"));
    browser.fill("[name=main-paid-from]", "2023-08-23T02:00");
    browser.fill("[name=main-paid-to]", "2023-08-24T00:10:01");
    String options =
        "--main-status 交易成功 --main-status 交易关闭 --main-paid"
            + " 2023-08-23T02:00:00..2023-08-24T00:10:01";
    assertThat(shown()).hasSizeBetween(1, all.size() - 1).isEqualTo(told("sheet", options));
    browser.fill("[name=one-yuan-order]", "=\"3508101022473660938\", 3508091039791661538");
    assertThat(shown())
        .hasSize(2)
        .isEqualTo(
            told(
                "sheet",
                options
                    + " --one-yuan-order 3508101022473660938 --one-yuan-order"
                    + " 3508091039791661538"));

    browser.click(".filters .quiet-button");
    assertThat(shown()).isEqualTo(all);
    assertThat(browser.<String>value("document.querySelector('[name=one-yuan-order]').value"))
        .isEmpty();
  }

  @Test
  void searchLooksIntoEveryColumn() throws IOException {
    browser.open(page);
    List<List<String>> all = told("sheet", "");
    browser.fill("[name=search]", "羊毛 买家_十三单");
    assertThat(shown())
        .isNotEmpty()
        .isEqualTo(all.stream().filter(row -> row.get(3).equals("买家_十三单")).toList());
    browser.fill("[name=search]", "service_line");
    assertThat(shown()).hasSize(1);
    browser.fill("[name=search]", ".*");
    assertThat(shown()).isEmpty();
    assertThat(browser.texts("#record-table .status")).containsExactly("没有符合的行");
  }

  @Test
  void allOrdersOfABuyerAreOneClickAway() throws IOException {
    browser.open(page, "#?gift-status=已处理");
    browser.open(page, "#?main-order=3508231016288660638");
    browser.click(ROWS + " a.buyer");
    browser.await("!document.querySelector('.banner').hidden");
    assertThat(shown()).hasSizeGreaterThan(1).isEqualTo(told("buyer", "--buyer 买家_合并下单"));
    assertThat(browser.texts(".banner b")).containsExactly("买家_合并下单 的全部订单");
    browser.click(".banner a");
    browser.await("document.querySelector('.banner').hidden");
    assertThat(shown()).isEqualTo(told("sheet", ""));
  }

  /** Where the buyer has no name, the records that the order stands in. */
  @Test
  void aBuyerWithoutANameIsFoundByTheOrder() throws IOException {
    browser.open(page, "#?buyer=");
    List<List<String>> nameless = shown();
    assertThat(nameless).isNotEmpty();
    String order = nameless.get(0).get(1);
    browser.click(ROWS + " a.buyer");
    browser.await("document.querySelector('.banner b').innerText.includes('" + order + "')");
    assertThat(shown()).isEqualTo(told("buyer", "--order " + order));
  }

  @Test
  void everyColumnSortsBothWays() throws IOException {
    browser.open(page);
    List<String> amounts = new ArrayList<>(column(told("sheet", ""), 2));
    amounts.sort(Comparator.comparingDouble(Double::parseDouble));
    browser.click("#record-table th:nth-of-type(4) button");
    assertThat(column(shown(), 2)).isEqualTo(amounts);
    assertThat(sorted()).containsExactly("ascending");
    browser.click("#record-table th:nth-of-type(4) button");
    Collections.reverse(amounts);
    assertThat(column(shown(), 2)).isEqualTo(amounts);
    assertThat(sorted()).containsExactly("descending");
    long columns = browser.value("document.querySelectorAll('#record-table th button').length");
    for (int number = 2; number < columns + 2; number++) {
      browser.click("#record-table th:nth-of-type(" + number + ") button");
      assertThat(sorted()).containsExactly("ascending");
      assertThat(shown()).hasSameElementsAs(told("sheet", ""));
    }
  }

  @Test
  void aCountOfTonightLeadsToItsRecords() {
    browser.open(page);
    browser.click(".owed.gift .decisions li:nth-child(3) a");
    browser.await("document.querySelectorAll(\"" + ROWS + "\").length < 34");
    List<String> advice = browser.texts(ROWS + " td[data-label=处理建议]");
    assertThat(advice).isNotEmpty().allMatch(text -> text.contains("暂缓"));
    browser.click(".owed.cash .decisions li:nth-child(1) a");
    browser.await("document.querySelectorAll(\"" + ROWS + "\").length === 1");
    assertThat(browser.<String>value("document.activeElement.id")).isEqualTo("records");
  }

  /** Nothing but Tab, Enter, Space and Escape. */
  @Test
  void thePageWorksByKeyboard() throws IOException {
    browser.open(page);
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("跳到记录");
    browser.press(Keys.ENTER);
    assertThat(browser.<String>value("document.activeElement.id")).isEqualTo("records");
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("跳到第一行");
    browser.press(Keys.TAB, Keys.TAB);
    assertThat(browser.<String>value("document.activeElement.name")).isEqualTo("search");
    browser.press(Keys.TAB, Keys.ENTER);
    assertThat(browser.<Boolean>value("document.querySelector('.choice').open")).isTrue();
    browser.press(Keys.TAB, Keys.SPACE);
    List<List<String>> filtered = shown();
    assertThat(filtered).hasSizeBetween(1, 27);
    assertThat(browser.<String>value("document.activeElement.name")).isEqualTo("main-item");
    browser.press(Keys.SPACE);
    assertThat(shown()).isEqualTo(told("sheet", ""));
    browser.press(Keys.ESCAPE);
    assertThat(browser.<Boolean>value("document.querySelector('.choice').open")).isFalse();
    assertThat(focused()).contains("主商品");

    tabTo("td.opener button");
    browser.press(Keys.ENTER);
    assertThat(browser.texts("tr.detail")).hasSize(1);
    assertThat(browser.texts("tr.detail").get(0)).contains("1元订单总数", "羊毛围巾1条", "立即补发");
    browser.press(Keys.ENTER);
    assertThat(browser.texts("tr.detail")).isEmpty();
    assertThat(unnamed()).as("controls without a name").isEmpty();
  }

  @Test
  void aTelephoneNeedsNoSidewaysScrolling() {
    browser.screen(360, 740, true);
    try {
      browser.open(page);
      assertThat(browser.<Long>value("document.documentElement.scrollWidth")).isEqualTo(360);
      browser.click(".filter-box > summary");
      browser.click(ROWS + " td.opener button");
      assertThat(browser.<Long>value("document.documentElement.scrollWidth")).isEqualTo(360);
      browser.fill("#record-table .sort select", "amount down");
      assertThat(column(shown(), 2).get(0)).isEqualTo("1797.00");
    } finally {
      browser.screen(1280, 1000, false);
    }
  }

  @Test
  void paperShowsTheTextAndNotTheControls() {
    browser.open(page);
    browser.value("window.dispatchEvent(new Event('beforeprint'))");
    browser.media("print");
    try {
      String text = browser.value("document.body.innerText");
      assertThat(text)
          .contains("今晚可以补发 18 份权益", "3508221001444660138", "买家_首尾两单", "分不清先后")
          .doesNotContain("清除筛选");
      assertThat(browser.<Long>value("document.querySelector('.filters').offsetHeight")).isZero();
      assertThat(browser.<Long>value("document.querySelector('nav').offsetHeight")).isZero();
    } finally {
      browser.media("screen");
    }
  }

  @Test
  void theOtherLanguageIsOneClickAwayAndBack() {
    browser.open(page, "#?gift-status=已处理");
    List<List<String>> before = shown();
    browser.click("#language");
    assertThat(browser.<String>value("document.documentElement.lang")).isEqualTo("en");
    assertThat(browser.texts("h2")).containsOnlyOnce("Records").doesNotContain("记录");
    assertThat(shown()).isEqualTo(before);
    browser.click("#language");
    assertThat(browser.<String>value("document.documentElement.lang")).isEqualTo("zh-CN");
    assertThat(browser.texts("h2")).containsOnlyOnce("记录");
  }

  /** Payment time, main order, amount and buyer of the rows to be seen, in their order. */
  private static List<List<String>> shown() {
    String row =
        "[r.querySelector('time').innerText, r.querySelector('td[data-label^=主商品] .number,"
            + " td[data-label^=Main] .number').innerText, (r.querySelector('td.num')).innerText,"
            + " r.querySelector('a.buyer').innerText.replace(/^(买家未知|unknown)$/, '')]";
    return browser.value(
        "[...document.querySelectorAll(arguments[0])].map(r => " + row + ")", ROWS);
  }

  /** The same of what a command tells. */
  private static List<List<String>> told(String command, String options) throws IOException {
    List<String> line = new ArrayList<>(List.of(command, shop.jobFile().toString()));
    for (String option : options.split(" ", -1)) {
      if (!option.isEmpty()) {
        line.add(option.replace("T", " "));
      }
    }
    assertThat(shop.command(line.toArray(String[]::new))).as(shop.err()).isZero();
    List<List<String>> rows = StrictCsv.read(shop.out().getBytes(StandardCharsets.UTF_8));
    return rows.stream()
        .skip(1)
        .map(
            cells ->
                List.of(
                    cells.get(MAIN_PAID),
                    cells.get(MAIN_ORDER).replaceAll("[=\"]", ""),
                    cells.get(AMOUNT),
                    cells.get(BUYER)))
        .toList();
  }

  private static List<String> column(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private static List<String> sorted() {
    return browser.value(
        "[...document.querySelectorAll('#record-table th[aria-sort]')]"
            + ".map(th => th.getAttribute('aria-sort')).filter(sort => sort !== 'none')");
  }

  private static String focused() {
    return browser.value("document.activeElement.innerText");
  }

  /** Past nine sections and thirteen filters. */
  @Test
  void theFirstRowIsLessThanTenTabsAway() {
    browser.open(page);
    browser.press(Keys.TAB, Keys.ENTER, Keys.TAB, Keys.ENTER, Keys.TAB);
    assertThat(browser.<Boolean>value("document.activeElement.matches('td.opener button')"))
        .isTrue();
  }

  @Test
  void escapeClosesWhatWasOpenedLast() {
    browser.open(page);
    browser.click("details.break summary");
    browser.click("#record-table td.opener button");
    browser.press(Keys.ESCAPE);
    assertThat(browser.texts("tr.detail")).isEmpty();
    assertThat(browser.<Boolean>value("document.querySelector('details.break').open")).isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.<Boolean>value("document.querySelector('details.break').open")).isFalse();
    assertThat(browser.<String>value("document.activeElement.tagName")).isEqualTo("SUMMARY");
  }

  @Test
  void searchFindsWhatIsDecidedAndWhy() {
    browser.open(page);
    browser.fill("[name=search]", "人工核查");
    assertThat(browser.texts(ROWS + " td[data-label=处理建议]"))
        .hasSize(4)
        .allMatch(text -> text.contains("人工核查"));
    browser.fill("[name=search]", "客服介入 请人工核查");
    assertThat(shown()).hasSize(1);
    browser.fill("[name=search]", "MAIN_PARTIAL_REFUND");
    assertThat(shown()).hasSize(1);
  }

  /** As `giftrecon sheet` writes it, so that both can be worked with alike. */
  @Test
  void filteredRowsAreSavedAsTheCommandLineWritesThem() throws IOException {
    browser.open(page, "#?main-status=交易成功");
    browser.value(
        "(() => { const make = URL.createObjectURL; URL.createObjectURL = blob => {"
            + " blob.arrayBuffer().then(bytes => { window.saved = new TextDecoder('utf-8',"
            + " {ignoreBOM: true}).decode(bytes); }); return make(blob); }; })()");
    browser.click("#record-table .save");
    browser.await("window.saved");
    String saved = // as it is: the driver would make one character of CR and LF
        URLDecoder.decode(
            browser.value("encodeURIComponent(window.saved)"), StandardCharsets.UTF_8);
    shop.command("sheet", shop.jobFile().toString(), "--bom", "--main-status", "交易成功");
    List<List<String>> told = StrictCsv.read(shop.out().getBytes(StandardCharsets.UTF_8));
    assertThat(StrictCsv.read(saved.getBytes(StandardCharsets.UTF_8)))
        .hasSizeBetween(2, 30)
        .isEqualTo(told);
  }

  @Test
  void whatIsTornOutLeadsToItsRecord() {
    for (String place : List.of("#recall", "#check", "#breaks")) {
      browser.open(page);
      browser.click("details.break:has(.to-record) summary");
      String link = place + " a.to-record";
      String number = browser.texts(link).get(0);
      browser.click(link);
      browser.await("location.hash.startsWith('#?main-order=')");
      assertThat(browser.<String>value("document.activeElement.id")).as(place).isEqualTo("records");
      browser.click(ROWS + " td.opener button");
      assertThat(browser.<String>value("document.querySelector('#record-table').textContent"))
          .as(place)
          .contains(number);
    }
  }

  @Test
  void aRefusalBesideAnAgreedSumIsSaidToBeTwoRefunds() {
    browser.open(page, "#?main-order=3508241032369661238");
    assertThat(browser.texts(ROWS + " .refund")).contains("最近一次：卖家拒绝退款；另有退款共 ¥200.00（是两笔）");
  }

  @Test
  void theLanguageStaysWhenThePageIsOpenedAgain() {
    browser.open(page);
    browser.click("#language");
    browser.open(page);
    try {
      assertThat(browser.<String>value("document.documentElement.lang")).isEqualTo("en");
      assertThat(browser.texts("details.break summary > span:first-of-type"))
          .isNotEmpty()
          .noneMatch(text -> text.matches(".*[\\u4e00-\\u9fff].*"));
      assertThat(browser.texts("#check-list td:last-child span"))
          .hasSize(4)
          .noneMatch(text -> text.matches(".*[\\u4e00-\\u9fff].*"));
    } finally {
      browser.click("#language");
    }
    browser.open(page);
    assertThat(browser.<String>value("document.documentElement.lang")).isEqualTo("zh-CN");
  }

  @Test
  void theSectionsAreInTheOrderInWhichTheyAreAskedFor() {
    browser.open(page);
    assertThat(browser.texts("h2"))
        .containsExactly("今晚可信吗", "要追回的", "今晚要做", "和上一晚比", "等人决定", "活动", "对不上的", "记录", "读了什么");
    assertThat(browser.texts("#trust-told"))
        .containsExactly(
            "该读的 13 个文件都读了，没有警告。最新的导出是 2023-09-01 10:25:00（当天）。"
                + "今晚的决定，最旧的依据是 2023-08-27 09:05:00（5 天前）。");
    assertThat(browser.texts(".owed.gift .units")).containsExactly("17", "2", "3", "4", "19");
    assertThat(browser.texts(".owed.cash .units")).containsExactly("1", "0", "0", "0", "1");
  }

  @Test
  void aTelephoneShowsCardsOfFourLines() {
    browser.screen(390, 844, true);
    try {
      browser.open(page);
      assertThat(shown()).hasSize(25);
      assertThat(browser.<Long>value("document.querySelector('#record-table tbody').offsetHeight"))
          .isLessThan(4000);
      double line =
          browser
              .<Number>value("parseFloat(getComputedStyle(document.body).lineHeight)")
              .doubleValue();
      List<Number> heights =
          browser.value(
              "[...document.querySelectorAll(arguments[0])].map(r => r.offsetHeight)", ROWS);
      assertThat(heights).allMatch(height -> height.doubleValue() < 4.6 * line + 16);
    } finally {
      browser.screen(1280, 1000, false);
    }
  }

  /** A picture that was drawn for a wide screen, and every day in figures below it. */
  @Test
  void paperLosesNoDayOfAChart() {
    browser.open(page);
    browser.value("window.dispatchEvent(new Event('beforeprint'))");
    browser.media("print");
    try {
      assertThat(
              browser.<Boolean>value(
                  "[...document.querySelectorAll('.draw')].every(place => { place.style.width ="
                      + " '250px'; return place.querySelector('svg').getBoundingClientRect().right"
                      + " <= place.getBoundingClientRect().right + 1; })"))
          .isTrue();
      List<String> days = browser.value("FACTS.days.map(each => each.day)");
      assertThat(browser.texts(".days tbody td:first-child")).containsAll(days);
    } finally {
      browser.media("screen");
    }
  }

  private static void tabTo(String selector) {
    for (int presses = 0; presses < 100; presses++) {
      browser.press(Keys.TAB);
      if (browser.<Boolean>value("document.activeElement.matches(arguments[0])", selector)) {
        return;
      }
    }
    throw new AssertionError("a hundred Tabs do not lead to " + selector);
  }

  /** Controls that a screen reader could not name. */
  private static List<Map<String, String>> unnamed() {
    return browser.value(
        "[...document.querySelectorAll('button, input, select, a, summary,"
            + " [role=region]')].filter(e => !(e.textContent || e.getAttribute('aria-label') ||"
            + " e.closest('label')?.textContent)).map(e => e.outerHTML)");
  }
}
