package io.giftrecon.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.Slow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text that a spreadsheet would run stands in every text column of every input, and in the job
 * file. What comes out is read by a reader that shares nothing with the writer: no cell starts a
 * formula, no cell has spilled into another, and the text is still there.
 */
@Slow
class HostileTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "=\"1\"+1",
        "=\"1",
        "\"=1",
        "'=1",
        "''=1",
        "\t=1",
        " =1",
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
        "＝1",
        "，=1",
        ",=1",
        "\",=1,\"",
        "|=1",
        "a|=1",
        "、=1",
        "a\n=1",
        "a\r\n=1,\"\r\n=2",
        "a\r=1",
        "\r\n=1",
        "=a",
        "==a",
        "=\"=1\"",
        "=\"a\";=1\"",
        "\u001b[31m=1",
        "\u202e=1",
        "%s%n%1$d",
        "{}${x}",
        "<script>"
      })
  void noCellStartsAFormula(String text, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", text);
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    PublishedSet set = new PublishedSet(shop.published());
    assertThat(set.faults()).isEmpty();
    assertThat(set.rows("gift-worklist.csv"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("数量")).isEqualTo("1");
              assertThat(core(PublishedSet.bare(row.get("收货人姓名")))).isEqualTo(core(text));
              assertThat(row.get("主商品订单号")).isEqualTo("=\"" + HostileShop.MAIN + "\"");
            });
    assertThat(set.rows("not-returned.csv")).hasSize(1);
    for (List<String> command :
        List.of(
            List.of("sheet"),
            List.of("sheet", "--layout", "pair", "--ids", "raw"),
            List.of("buyer", "--order", HostileShop.MAIN))) {
      String[] options = command.subList(1, command.size()).toArray(String[]::new);
      assertThat(shop.command(command.get(0), options)).as(shop.err()).isZero();
      assertThat(PublishedSet.formulasIn(StrictCsv.read(shop.out().getBytes(UTF_8)))).isEmpty();
    }
  }

  /** A text without the dress that the readers take off: blanks, quotes, equals, apostrophes. */
  private static String core(String text) {
    return text.replaceAll("[\u0000- \u00a0\u3000\ufeff\"'=]", "");
  }
}
