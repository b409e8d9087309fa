package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Export files whose names are formulas, paths, or orders to a terminal. Whatever a file is called,
 * nothing is written outside the job's outputs and ledger, and no control character of a name
 * reaches a screen.
 */
@Slow
class HostileNamesTest {
  private static final List<String> LINES = List.of("子订单编号", "主订单编号", "商品标题", "商品ID", "购买数量");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' !A0",
        "+1",
        "@x",
        "a\",\"b",
        "..",
        "..%2f..%2fescaped",
        "%2e%2e%2fescaped",
        "%",
        "%n%s",
        "..\\escaped",
        "$(touch escaped)",
        "`touch escaped`",
        "; touch escaped",
        "<b>&amp;"
      })
  void aNameIsShownAndNeverObeyed(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(Files.createDirectories(folder.resolve("job")), "店铺A", "甲");
    shop.export(name + "1.csv", LINES, List.of("1", "1", "卫衣", "3.5E+18", "1"), List.of("2"));
    shop.export(name + "2.csv", List.of("whatever"), List.of("x"));
    shop.export(
        name + "3.csv",
        List.of("订单编号", "退款编号", "退款状态"),
        List.of("3508200100000669938", "9", "退款成功"));
    Path job = shop.folder().resolve("job.yaml");
    Files.writeString(job, Files.readString(job) + "reject-limit: 0\n");
    Set<Path> before = tree(folder);

    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    assertThat(new PublishedSet(shop.published()).faults()).isEmpty();
    assertThat(shop.err().lines())
        .as("rejected rows of the first file; R33: the second was not read, if it is not hidden")
        .hasSize(name.startsWith(".") ? 1 : 2);
    assertSafeToShow(shop.err());
    assertSafeToShow(shop.out());

    assertThat(shop.command("check")).as("by the job file's own limit").isEqualTo(4);
    assertSafeToShow(shop.err());
    assertSafeToShow(shop.out());
    assertThat(shop.command("run", "--rerun", "--reject-limit", "0")).isEqualTo(4);
    assertThat(shop.err().lines()).hasSize(2);
    assertSafeToShow(shop.err());

    Set<Path> written = tree(folder);
    written.removeAll(before);
    assertThat(written)
        .isNotEmpty()
        .allMatch(
            path ->
                path.startsWith(shop.folder().resolve("out"))
                    || path.startsWith(shop.folder().resolve("state")));
  }

  /** Such a name could forge a line of the log: the file is refused, under a name that is safe. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "新\n=行",
        "\r=1",
        "\t=1",
        "\u001b[31mred",
        "\u001b]0;title\u0007",
        "\u009b31m",
        "\u202egnp",
        "\u007f"
      })
  void aNameWithControlCharactersIsRefused(String name, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    shop.export(name + "1.csv", LINES, List.of("1", "1", "卫衣", "201", "1"));
    for (String command : List.of("run", "check")) {
      assertThat(shop.command(command)).as(shop.err()).isEqualTo(2);
      assertThat(shop.err().lines()).hasSize(1);
      assertThat(command.equals("run") ? shop.err() : shop.out()).contains("1.csv");
      assertSafeToShow(shop.err());
      assertSafeToShow(shop.out());
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anUnusableFileIsNamedInTwoLines(@TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Files.createSymbolicLink(shop.exports().resolve("\u001b[2J\nx.csv"), Path.of("nowhere"));
    assertThat(shop.run()).isEqualTo(2);
    assertThat(shop.err().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(shop.err()).contains("x.csv");
    assertSafeToShow(shop.err());
  }

  /** Orders that come with the command line are shown as safely. */
  @Test
  void anArgumentIsShownSafely(@TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    assertThat(shop.run()).isEqualTo(3);
    String hostile = "\u001b[31m\n=1";
    shop.command("explain", hostile);
    assertSafeToShow(shop.err() + shop.out());
    shop.command("buyer", "--order", hostile);
    assertSafeToShow(shop.err() + shop.out());
    shop.command("mark", "--main-order", hostile);
    assertSafeToShow(shop.err() + shop.out());
    shop.command("sheet", "--" + hostile);
    assertSafeToShow(shop.err() + shop.out());
    shop.command("sheet", "-o", folder.resolve("no\u001b[31m/such").toString());
    assertSafeToShow(shop.err() + shop.out());
  }

  private static void assertSafeToShow(String text) {
    assertThat(text.replaceAll("\r?\n", "").chars())
        .as(text)
        .noneMatch(c -> Character.isISOControl(c) || (c >= '\u202a' && c <= '\u202e'));
  }

  private static Set<Path> tree(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new TreeSet<>(walk.toList());
    }
  }
}
