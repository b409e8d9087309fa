package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ShopNames;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several shops run at once in one process, on ledgers of their own that count their executions
 * alike, and on one PostgreSQL: each publishes what it publishes alone.
 */
class ConcurrentRunsTest {
  private static final int AT_ONCE = 4;
  private static final Path EXPECTED = Path.of("src/test/resources/demo-expected");

  @TempDir private Path folder;

  @Test
  void onLedgerFilesOfTheirOwn() throws Exception {
    List<DemoShop> shops = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      shops.add(new DemoShop(Files.createDirectory(folder.resolve("shop" + i))));
    }
    runAtOnce(shops);
  }

  @NeedsServer
  @Test
  void onOneServer() throws Exception {
    List<DemoShop> shops = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      DemoShop shop = new DemoShop(Files.createDirectory(folder.resolve("shop" + i)));
      // In one ledger the same order numbers would be the same rights (R60).
      shop.ledger(PostgresServer.newDatabase("concurrent" + i));
      ShopNames.rename(shop.jobFile(), shop.exports(), "店铺" + i);
      shops.add(shop);
    }
    runAtOnce(shops);
  }

  private static void runAtOnce(List<DemoShop> shops) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(shops.size());
    try {
      List<Future<Integer>> exits = new ArrayList<>();
      for (DemoShop shop : shops) {
        exits.add(threads.submit(() -> shop.run()));
      }
      for (int i = 0; i < shops.size(); i++) {
        assertThat(exits.get(i).get()).as(shops.get(i).err()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
    for (DemoShop shop : shops) {
      assertThat(shop.command("runs", shop.jobFile().toString())).isZero();
      assertThat(shop.out()).contains("COMPLETED").doesNotContain("FAILED");
      for (Path file : sheets()) {
        assertThat(shop.published().resolve(file.getFileName().toString()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  private static List<Path> sheets() throws Exception {
    try (Stream<Path> list = Files.list(EXPECTED)) {
      return list.filter(file -> file.toString().endsWith(".csv")).toList();
    }
  }
}
