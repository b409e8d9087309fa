package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal may expect of every command. */
@Slow
class MannersTest {
  private static final String MAIN = "3508221001444660138";
  private static final String LINE = "3508101000207660138";
  private static final String NOBODYS = "3999999999999999999";

  @TempDir private Path folder;
  private DemoShop shop;
  private String job;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    job = shop.jobFile().toString();
    assertThat(shop.run()).as(shop.err()).isZero();
  }

  @Test
  void theClosingLinesTellGiftsAndCashApartAndHowOldTheDataIs() {
    assertThat(shop.out())
        .contains("oldest that decides 2023-08-27 09:05 (5 days old)\n")
        .contains("  gifts     立即补发 17  待确认收货 2  暂缓 3  人工核查 4  不予补发 19\n")
        .contains("  cash      立即补发 1  不予补发 1\n");
  }

  @Test
  void aFilterThatMatchesNothingSaysSo() {
    assertThat(shop.command("sheet", job, "--main-item", "999")).isZero();
    assertThat(shop.err()).contains("no record matches");
    assertThat(shop.command("sheet", job, "--main-order", "=\"" + MAIN + "\"")).isZero();
    assertThat(shop.err()).isEmpty();
    assertThat(shop.out().lines()).hasSize(2);
  }

  /** As they stand in the list: copied out of its cells. */
  @Test
  void rightsAreNamedInTheirDressToo() {
    String dressed = "=\"" + LINE + "\"";
    assertThat(shop.command("mark", job, "--one-yuan-line", dressed)).as(shop.err()).isZero();
    assertThat(shop.out()).contains("3 rights marked");
    assertThat(shop.command("unmark", job, "--one-yuan-line", dressed)).as(shop.err()).isZero();
    assertThat(shop.command("mark", job, "--main-order", "=\"" + MAIN + "\"")).isZero();
    String waits = "=\"3508151031132661238\"";
    assertThat(shop.command("verdict", job, "--one-yuan-line", waits, "release"))
        .as(shop.err())
        .isZero();
  }

  /** An empty variable of a script meant every right without a main line, and marked them all. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "-", "/"})
  void aNumberThatSaysNothingMeansNoRight(String nothing) {
    for (String[] asked :
        new String[][] {
          {"mark", job, "--main-order", nothing},
          {"mark", job, "--one-yuan-line", nothing},
          {"mark", job, "--main-order", MAIN, "--main-line", nothing},
          {"unmark", job, "--main-order", nothing},
          {"verdict", job, "--one-yuan-line", nothing, "refuse"}
        }) {
      assertThat(shop.command(asked)).as(String.join(" ", asked)).isEqualTo(2);
      assertThat(shop.err()).contains("is no number");
    }
  }

  @Test
  void buyerTakesANumberInItsDressAndWritesItBare() {
    assertThat(shop.command("buyer", job, "--order", "=\"" + MAIN + "\"", "--ids", "raw")).isZero();
    assertThat(shop.out()).contains("," + MAIN + ",").doesNotContain("=\"");
    assertThat(shop.command("buyer", job, "--order", NOBODYS)).isEqualTo(1);
    assertThat(shop.err()).contains(NOBODYS);
    assertThat(shop.command("buyer", job, "--order", MAIN, "--main-item", "999"))
        .as("known, though not within the filters")
        .isZero();
  }

  @Test
  void explainKnowsNobodysOrderAndAnotherShops() throws IOException {
    assertThat(shop.command("explain", job, "=\"" + MAIN + "\"")).as(shop.err()).isZero();
    assertThat(shop.command("explain", job, NOBODYS)).isEqualTo(1);
    String order = "4508221001444660139";
    Files.writeString(
        shop.exports().resolve("ExportOrderDetailList202308270906.csv"),
        "主订单编号,子订单编号,商品ID,标题,购买数量,订单状态,订单付款时间,店铺名称\n"
            + order
            + ",4508221001444660140,720400002003,衣服,1,交易成功,2023-08-23 10:00:00,另一家店\n");
    assertThat(shop.command("explain", job, order)).isZero();
    assertThat(shop.out()).contains("它是别的店铺的订单，不是 示例旗舰店 的");
  }

  @Test
  void aMistypedCarrierIsAskedAboutBeforeAnythingIsMarked() {
    assertThat(mark("园通", "YT1234567890123")).isEqualTo(2);
    assertThat(shop.err()).contains("园通", "is 圆通 meant? Nothing was marked.");
    assertThat(mark("圆通", "YT1234567890123")).as(shop.err()).isZero();
    assertThat(shop.out()).contains("3 rights marked");
  }

  /**
   * A carrier of the town is like none that is known: it is marked, and consign cannot tell of it.
   */
  @Test
  void aCarrierThatIsLikeNoneIsMarkedWithAWord() {
    assertThat(mark("老王三轮车队", "YT1234567890123")).isZero();
    assertThat(shop.err()).contains("老王三轮车队: no such carrier is known");
  }

  @Test
  void markingTheSameTwiceIsNoMistakeAndSomethingElseIs() {
    assertThat(mark("圆通", "YT1234567890123")).isZero();
    assertThat(mark("圆通速递", "yt1234567890123")).isZero();
    assertThat(shop.err()).contains("was marked already").doesNotContain("unmark");
    assertThat(mark("圆通", "YT9999999999999")).isEqualTo(1);
    assertThat(shop.err()).contains("giftrecon unmark takes a mark back");
    assertThat(mark("申通", "YT1234567890123")).isEqualTo(1);
  }

  @Test
  void aDateMayBeWrittenAsPeopleDo() {
    for (String date : new String[] {"2023/9/1", "2023.09.01", "2023年9月1日", "20230901"}) {
      assertThat(shop.command("run", job, "--date", date)).as(date + shop.err()).isZero();
      assertThat(shop.out()).contains("Nothing has changed").contains("2023-09-01");
    }
    for (String date : new String[] {"1/9/2023", "2023-9/1", "2023-02-30", "tomorrow"}) {
      assertThat(shop.command("run", job, "--date", date)).as(date).isEqualTo(2);
      assertThat(shop.err()).contains("'" + date + "' is no date");
    }
  }

  @Test
  void anOlderDateNeverMovesLatestBack() throws IOException {
    Path latest = shop.published().resolveSibling("latest");
    assertThat(shop.command("run", job, "--date", "2023-08-30")).as(shop.err()).isZero();
    assertThat(Files.readSymbolicLink(latest)).hasToString("2023-09-01");
  }

  @Test
  void checkAndRunFindTheJobFileInAFolder() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    assertThat(shop.command("check", own.toString())).isEqualTo(2);
    assertThat(shop.err()).contains("this folder holds no job file");
    Path jobs = shop.jobFile().getParent();
    assertThat(shop.command("check", jobs.toString())).isEqualTo(2);
    assertThat(shop.err()).contains("several job files, name one: one-yuan.yaml, u-first.yaml");
    Files.delete(jobs.resolve("u-first.yaml"));
    assertThat(shop.command("check", jobs.toString(), "--date", DemoShop.DATE))
        .as(shop.err())
        .isZero();
    assertThat(shop.out()).contains(shop.jobFile() + ": one-yuan");
    assertThat(shop.command("run", jobs.toString(), "--date", DemoShop.DATE))
        .as(shop.err())
        .isZero();
    assertThat(shop.command("run", own.toString())).isEqualTo(2);
    assertThat(shop.err()).contains("this folder holds no job file");
  }

  @Test
  void aMistypedCommandGetsASuggestion() {
    assertThat(shop.command("chek", job)).isEqualTo(2);
    assertThat(shop.err()).contains("there is no command chek; is check meant?");
    assertThat(shop.command("publish", job)).isEqualTo(2);
    assertThat(shop.err()).doesNotContain("meant?");
  }

  @Test
  void runsHasALegendAndChinaTime() {
    assertThat(shop.command("runs", job)).isZero();
    assertThat(shop.err()).contains("begun (China time)", "read→written");
    LocalDateTime begun = LocalDateTime.parse(shop.out().substring(23, 42).replace(' ', 'T'));
    assertThat(ChronoUnit.MINUTES.between(begun, LocalDateTime.now(io.giftrecon.order.Times.CHINA)))
        .isBetween(0L, 10L);
  }

  @Test
  void theTabKeyOffersTheLanguagesAsTheyAreWritten() {
    assertThat(shop.command("completion")).isZero();
    assertThat(shop.out()).contains("(\"en\" \"zh\") # --lang").doesNotContain("\"CHINESE\"");
  }

  @Test
  void aFleetsErrorsSpeakTheLanguageAskedFor() throws IOException {
    Path shops = Files.createDirectories(folder.resolve("fleet"));
    Files.writeString(shops.resolve("broken.yaml"), "kind: one-yuan\nshop: 店\nfoo: 1\n");
    assertThat(shop.command("fleet", shops.toString(), "--local", "1", "--lang", "zh"))
        .isEqualTo(2);
    assertThat(shop.err()).contains("foo").doesNotContainPattern("unknown|[Uu]nknown key");
    assertThat(shop.err()).containsPattern("[\\u4e00-\\u9fff]{4,}.*foo|foo.*[\\u4e00-\\u9fff]{4,}");
  }

  private int mark(String carrier, String tracking) {
    return shop.command(
        "mark", job, "--one-yuan-line", LINE, "--carrier", carrier, "--tracking", tracking);
  }
}
