package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a sampling campaign: all findings, claims by buyer, and no more than was run. */
@NeedsBrowser
class SamplingPageTest {
  @TempDir private static Path folder;
  private static DemoShop shop;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    shop = new DemoShop(folder.resolve("shop"));
  }

  @AfterEach
  void forget() {
    browser.requests(Path.of(""));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void findingsClaimsAndEffectAreThere() throws IOException {
    Path set = run();
    Path page = set.resolve("report.html");
    browser.open(page);
    PublishedSet sheets = new PublishedSet(set);
    assertThat(browser.<List<String>>value("[...document.querySelectorAll('li.finding')]"))
        .hasSameSizeAs(sheets.rows("precheck.csv"));
    assertThat(browser.texts(".lede").get(0)).contains("没有警告", "付款看到 2023-09-01 10:05:00 为止。");
    assertThat(browser.texts(".phase h3"))
        .hasSize(3)
        .satisfies(
            phases -> {
              assertThat(phases.get(0)).startsWith("未开始");
              assertThat(phases.get(1)).startsWith("进行中");
              assertThat(phases.get(2)).startsWith("已结束");
            });
    assertThat(browser.texts("#lede p")).contains("0 个错误要先处理，3 个警告，26 个提示。");
    assertThat(browser.texts("#effect-table tbody tr")).hasSameSizeAs(sheets.rows("effect.csv"));
    assertThat(browser.texts("#board-table tbody tr")).hasSize(9);
    assertThat(browser.texts("#care-table tbody tr")).hasSize(3);

    List<String> ofBuyer =
        sheets.rows("claims.csv").stream()
            .filter(row -> row.get("买家会员名").equals("买家_超限领取"))
            .map(row -> PublishedSet.bare(row.get("订单号")))
            .toList();
    browser.fill("[name=search]", "买家_超限领取");
    browser.click("#claim-table a.buyer");
    browser.await("!document.querySelector('.banner').hidden");
    assertThat(browser.texts("#claim-table tbody span.number"))
        .hasSizeGreaterThan(1)
        .isEqualTo(ofBuyer);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
  }

  @Test
  void aPreCheckAloneShowsNothingElse() throws IOException {
    Path job = shop.jobFile().resolveSibling("u-first.yaml");
    String whole = Files.readString(job);
    Files.writeString(job, whole.replaceFirst("(?m)^  exports:.*\\R", ""));
    try {
      browser.open(run().resolve("report.html"));
      assertThat(browser.texts(".sample summary .name")).isNotEmpty().doesNotContain("");
      assertThat(browser.texts("section:not([hidden]) h2")).containsExactly("今晚可信吗", "体检", "读了什么");
      assertThat(browser.texts("nav a:not([hidden])")).containsExactly("今晚可信吗", "体检", "读了什么");
      assertThat(browser.complaints()).isEmpty();
    } finally {
      Files.writeString(job, whole);
    }
  }

  /** Many codes of one sample, and all figures of its effect. */
  @Test
  void aTelephoneNeedsNoSidewaysScrolling() throws IOException {
    Path job = shop.jobFile().resolveSibling("u-first-troubled.yaml");
    Files.copy(Path.of("jobs").resolve(job.getFileName()), job);
    Path page = run("u-first-troubled", 3).resolve("report.html");
    browser.screen(390, 844, true);
    try {
      browser.open(page);
      assertThat(browser.<Long>value("document.documentElement.scrollWidth")).isEqualTo(390);
      assertThat(
              browser.<List<String>>value(
                  "[...document.querySelectorAll('.scroll')]"
                      + ".filter(each => each.scrollWidth > each.clientWidth + 1)"
                      + ".map(each => each.ariaLabel)"))
          .isEmpty();
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.screen(1280, 1000, false);
    }
  }

  private static Path run() {
    return run("u-first", 0);
  }

  private static Path run(String name, int exit) {
    String job = shop.jobFile().resolveSibling(name + ".yaml").toString();
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).as(shop.err()).isEqualTo(exit);
    return shop.published().resolveSibling("..").resolve(name).resolve(DemoShop.DATE).normalize();
  }
}
