package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R53: what a person knows of is shown as known, and asks for nobody. */
@NeedsBrowser
class KnownOnThePageTest {
  /** What is framed asks to be looked at. */
  private static final String FRAME =
      "getComputedStyle(document.getElementById('warnings')).borderTopWidth";

  @Test
  void aKnownWarningAndAKnownBreakAskForNobody(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    Files.writeString(shop.exports().resolve("notes.csv"), "甲,乙\n1,2\n");
    assertThat(shop.run()).isEqualTo(3);
    List<Map<String, String>> breaks = new PublishedSet(shop.published()).rows("breaks.csv");
    String code = breaks.get(0).get("代码");
    String job = shop.jobFile().toString();
    long alike = breaks.stream().filter(row -> row.get("代码").equals(code)).count();
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.open(shop.published().resolve("report.html"));
      assertThat(browser.texts("#warnings")).anyMatch(text -> text.contains("FILE_UNREAD"));
      assertThat(browser.<String>value(FRAME)).isEqualTo("1px");
      String asked = summary(browser, code);
      assertThat(asked).contains(Long.toString(alike)).doesNotContain("已知");
      say(shop, "verdict", job, "--warning", "FILE_UNREAD", "known");
      say(shop, "verdict", job, "--break", breaks.get(0).get("编号"), "known");
      assertThat(shop.run()).as(shop.err()).isZero();
      browser.open(shop.published().resolve("report.html"));
      assertThat(browser.texts("#warnings h3")).isEmpty();
      assertThat(browser.<String>value(FRAME)).isEqualTo("0px");
      assertThat(browser.texts("#warnings li"))
          .hasSize(1)
          .first()
          .asString()
          .contains("已知", "notes.csv");
      assertThat(browser.texts("#trust-told .calm")).hasSize(1);
      assertThat(summary(browser, code)).contains("已知");
      browser.click("#language");
      assertThat(summary(browser, code)).contains("1 known");
      browser.value("document.querySelectorAll('details.break').forEach(each => each.open = true)");
      assertThat(browser.texts("details.break td small")).contains("known").doesNotContain("已知");
      assertThat(browser.<String>value("age('2023-08-31 10:25:00')")).isEqualTo("1 day before");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void say(DemoShop shop, String... command) {
    assertThat(shop.command(command)).as(shop.err()).isZero();
  }

  private static String summary(Browser browser, String code) {
    return browser.texts("details.break > summary").stream()
        .filter(text -> text.contains(code))
        .findFirst()
        .orElseThrow();
  }
}
