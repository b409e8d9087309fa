package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R60: a ledger file as the last version left it on the evening of 2023-08-31, and what that
 * version published from it the night after. The demo shop was run there, and once more under
 * another shop name; of its rights four were marked by hand, and one, whose mark was taken back; a
 * fifth was marked under the other name.
 */
class LastVersionTest {
  private static final Path OF_LAST_VERSION = Path.of("src/test/resources/ledgers/version-2");
  private static final String MARKED_UNDER_THE_OTHER_NAME = "3508201067005661838";

  /** An order of the demo that has been given the ending of its buyer since (R47). */
  private static final String CALLED_THEN = "360821099127661838";

  private static final String CALLED_NOW = "360821099127661538";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path file;

  @BeforeEach
  void putTheLedgerThere() throws IOException {
    shop = new DemoShop(folder);
    file = folder.resolve("state/one-yuan.mv.db");
    Files.createDirectories(file.getParent());
    try (InputStream ledger =
        new GZIPInputStream(Files.newInputStream(OF_LAST_VERSION.resolve("one-yuan.mv.db.gz")))) {
      Files.copy(ledger, file);
    }
  }

  @Test
  void theNextNightPublishesWhatItWouldHaveAndListsNoRightUnderTwoNames() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.err()).contains("49 rights stood in the ledger under several shop names");
    List<String> expected =
        Files.readAllLines(OF_LAST_VERSION.resolve("gift-worklist.csv")).stream()
            .filter(row -> !row.contains(MARKED_UNDER_THE_OTHER_NAME))
            .map(row -> row.replace(CALLED_THEN, CALLED_NOW))
            .toList();
    assertThat(withItsColumns("gift-worklist.csv")).isEqualTo(expected);
    assertThat(withItsColumns("cash-worklist.csv"))
        .isEqualTo(Files.readAllLines(OF_LAST_VERSION.resolve("cash-worklist.csv")));
    assertThat(shop.published().resolve("recall.csv"))
        .hasSameBinaryContentAs(OF_LAST_VERSION.resolve("recall.csv"));
    shop.run("--rerun");
    assertThat(shop.err()).doesNotContain("several shop names");
  }

  /** A worklist without the columns that have been added at its end since, and without R48. */
  private List<String> withItsColumns(String name) throws IOException {
    return Files.readAllLines(shop.published().resolve(name)).stream()
        .map(row -> row.replaceFirst(",(核查结论,已等几晚|,0)$", ""))
        .filter(row -> !row.contains("PAIRED_BY_ENDING"))
        .toList();
  }

  @Test
  void everyMarkAndEveryEventIsThere() {
    String url = "jdbc:h2:file:" + folder.resolve("state/one-yuan");
    try (Ledger ledger = Ledger.open(url)) {
      LedgerSnapshot known =
          ledger.snapshot(LedgerJob.unpublished("示例旗舰店"), LocalDate.parse(DemoShop.DATE));
      assertThat(known.released())
          .extracting(LedgerRight::oneYuanSubOrder)
          .contains(
              "3508141015051660638",
              "3508091039791661538",
              "3508101041028661538",
              "3508121043502661538",
              "3508171065768661838")
          .doesNotContain("3508101022474660938");
      assertThat(known.released())
          .extracting(right -> right.mark().orElseThrow().tracking())
          .contains("YT2023083100001", "YT2023083100003", "YT2023083100004");
      assertThat(ledger.events().stream().filter(e -> e.kind() == RightEvent.Kind.UNMARKED))
          .extracting(RightEvent::oneYuanSubOrder)
          .containsExactly("3508101022474660938");
    }
  }
}
