package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.ShopRights;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.tags.Slow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL in shop, name, note, carrier and numbers is text like any other. */
@Slow
class SqlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x'; DROP TABLE gift_right; --",
        "x' OR '1'='1",
        "x'), ('x",
        "\\'; DELETE FROM right_event; --",
        "${x}",
        ":1",
        "{d '2023-01-01'}",
        "%' --x"
      })
  void whatLooksLikeSqlComesBackAsItWas(String sql, @TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, sql, sql);
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    assertThat(rights(shop, sql)).singleElement().matches(right -> !right.processed());

    shop.command("mark", "--one-yuan-line", sql, "--by", sql);
    shop.command("mark", "--main-order", sql, "--main-line", sql, "--by", sql);
    shop.command("unmark", "--main-order", sql, "--by", sql);
    assertThat(rights(shop, sql)).singleElement().matches(right -> !right.processed());

    int marked =
        shop.command(
            "mark",
            "--one-yuan-line",
            HostileShop.ONE_YUAN,
            "--by",
            sql,
            "--note",
            sql,
            "--carrier",
            sql,
            "--tracking",
            sql);
    assertThat(marked).as(shop.err()).isZero();
    assertThat(rights(shop, sql))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.mark().orElseThrow().by()).isEqualTo(sql);
              assertThat(right.mark().orElseThrow().note()).isEqualTo(sql);
              assertThat(right.mark().orElseThrow().tracking()).isEqualTo(sql);
            });
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    assertThat(shop.command("explain", HostileShop.MAIN)).as(shop.err()).isZero();
    assertThat(shop.out()).contains(sql);
    assertThat(shop.command("runs")).as(shop.err()).isZero();
  }

  private static List<LedgerRight> rights(HostileShop shop, String name) {
    try (Ledger ledger = Ledger.open("jdbc:h2:file:" + shop.folder().resolve("state/ledger"))) {
      return ShopRights.of(ledger, name).stream()
          .filter(right -> right.oneYuanSubOrder().equals(HostileShop.ONE_YUAN))
          .toList();
    }
  }
}
