package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code check} says of the sources: which one is there, and what it cannot tell. */
class CheckSourcesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @Test
  void tradesTellAllAndAReportThatTheyLackIsForTheErpToFetch() {
    assertThat(check("a97-trade-with-the-account-alone"))
        .contains("sources     trades of an ERP")
        .contains("the trades hold nothing like 退款报表; let the ERP fetch it too")
        .doesNotContain("there is no 退款报表");
  }

  @Test
  void theDownloadOfTheBackEndAloneTellsNoPieces() {
    assertThat(check("platform-sheet-alone"))
        .contains("sources     the download of the back-end alone: it cannot tell pieces")
        .contains("there is no 宝贝报表; export it from 千牛");
  }

  @Test
  void reportsTellNoTagAndTradesBesideThemDo() {
    assertThat(check("platform-sheet-beside-exports"))
        .contains("sources     reports of 千牛: they cannot tell the platform's tag")
        .doesNotContain("sources     the download");
  }

  private static String check(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    GiftRecon.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        "check",
        CASES.resolve(name).resolve("job.yaml").toString());
    return out.toString(StandardCharsets.UTF_8);
  }
}
