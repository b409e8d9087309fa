package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.hostile.HostileShop;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Titles, names and statuses that are markup or scripts are shown as they are written: nothing of
 * them runs, becomes an element or fetches anything. Even a script that got into the page could do
 * neither.
 */
@NeedsBrowser
class HostilePageTest {
  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.hacked = 1</script>",
        "</script><script>window.hacked = 1</script>",
        "<!--<script>",
        "]]></script ><img src=x onerror=window.hacked=1>",
        "<img src=https://example.invalid/x onerror=window.hacked=1>",
        "\"><svg onload=window.hacked=1>",
        "javascript:window.hacked=1",
        "{{script}}{{tables}}",
        "&lt;b&gt;&#60;i&#62;",
        "${window.hacked=1}`+(window.hacked=1)+`",
        "\\u003cscript\\u003e",
        "__proto__"
      })
  void aHostileTextIsShownAndNothingMore(String text, @TempDir Path home) throws IOException {
    HostileShop shop = new HostileShop(home.resolve("job"), text, text);
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    Path page = shop.published().resolve("report.html");
    browser.open(page);
    browser.click("#record-table td.opener button");
    browser.value("window.dispatchEvent(new Event('beforeprint'))");

    assertThat(browser.texts("h1")).containsExactly(text);
    assertThat(browser.texts("a.buyer")).containsExactly(text);
    assertThat(browser.texts("#record-table td .name").get(0)).isEqualTo(text);
    browser.click("a.buyer");
    browser.await("!document.querySelector('.banner').hidden");
    assertThat(browser.texts("a.buyer")).containsExactly(text);
    browser.click("#language");

    assertThat(browser.<Object>value("window.hacked")).isNull();
    assertThat(browser.<Long>value("document.querySelectorAll('img, i:not(.fate i)').length"))
        .isZero();
    assertThat(browser.<Long>value("document.querySelectorAll('script').length")).isEqualTo(2);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
  }

  @Test
  void nothingButThePagesOwnScriptMayRunOrFetch(@TempDir Path home) throws IOException {
    HostileShop shop = new HostileShop(home.resolve("job"), "店铺", "甲");
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    browser.open(shop.published().resolve("report.html"));
    browser.value(
        "(() => { const place = document.createElement('div');place.innerHTML = '<img"
            + " src=\"https://example.invalid/x\" onerror=\"window.hacked = 1\">';"
            + "document.body.append(place);const script ="
            + " document.createElement('script');script.textContent = 'window.hacked = 2';"
            + " document.body.append(script);fetch('https://example.invalid/y').catch(() => {"
            + " window.refused = true; }); })()");
    browser.await("window.refused");
    assertThat(browser.<Object>value("window.hacked")).isNull();
    List<String> complaints = browser.complaints();
    assertThat(complaints)
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(each -> each.contains("Content Security Policy"));
  }
}
