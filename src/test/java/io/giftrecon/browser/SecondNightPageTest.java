package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a night that comes after another (R52, R53): what has changed, what waits, what is
 * new.
 */
@NeedsBrowser
class SecondNightPageTest {
  @Test
  void whatIsNotAsLastNightStandsOutWithItsReason(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    Path refunds = shop.exports().resolve("退款报表202309011010.csv");
    Path aside = folder.resolve("aside.csv");
    Files.move(refunds, aside);
    shop.command("run", shop.jobFile().toString(), "--date", "2023-08-31");
    Files.move(aside, refunds);
    assertThat(shop.run()).as(shop.err()).isZero();
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.open(shop.published().resolve("report.html"));
      assertThat(browser.texts("#change-list h3")).containsExactly("改变了 2 份");
      List<String> rows = browser.texts("#change-list tbody tr");
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1))
          .contains("3508181070716662138", "立即补发\n→\n暂缓", "主商品订单的退款还没有结果")
          .contains("主商品订单退款 没有 → （有一笔对不上是哪一行的）");
      assertThat(browser.texts("#check-list tbody td.num")).containsOnly("1 晚").hasSize(4);
      List<String> breaks = browser.texts("details.break > summary");
      assertThat(breaks.get(0)).contains("REFUND_UNMATCHED", "新 1");
      assertThat(breaks.subList(1, breaks.size())).noneMatch(text -> text.contains("新 1"));
      browser.click("#change-list a.to-record");
      browser.await(
          "document.querySelector('#record-table tbody').childElementCount === 2"); // both lines of
      // its order
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
