package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database server dies in the middle of a run. The run fails in a line or two and publishes
 * nothing; when the server is back, the same command publishes what an undisturbed run does.
 */
@NeedsServer
@StartsProcesses
class PostgresCrashTest {
  private static final Map<String, String> USER = Map.of("GIFTRECON_DB_USER", "postgres");
  private static final Path EXPECTED = Path.of("src/test/resources/demo-expected");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SCAN", "WRITE", "PUBLISH"})
  void theNextRunFinishesOnceTheServerIsBack(Place step) throws Exception {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    String[] run = {"run", shop.jobFile().toString(), "--date", DemoShop.DATE};
    try (CrashingPostgres server = CrashingPostgres.start(folder.resolve("data"))) {
      shop.ledger(server.url("postgres"));
      try (SteppedRun stepped = SteppedRun.start(folder.resolve("says"), USER, run)) {
        assertThat(stepped.runTo(step)).isTrue();
        server.crash();
        stepped.goOn();
        Child.Ended ended = stepped.child().end();
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.err().lines()).as("%s", ended).hasSizeBetween(1, 2);
        assertThat(ended.err())
            .startsWith("giftrecon: ")
            .contains("run again")
            .doesNotContain("\tat ");
      }
      assertThat(shop.published()).doesNotExist();
      server.startAgain();
      assertThat(shop.run()).as(shop.err()).isZero();
      assertThat(shop.command("runs", shop.jobFile().toString())).isZero();
      assertThat(shop.out()).doesNotContain("STARTED").doesNotContain("UNKNOWN");
    }
    for (Path file : sheets()) {
      assertThat(shop.published().resolve(file.getFileName().toString()))
          .hasSameBinaryContentAs(file);
    }
  }

  /** Where the server or the network cuts the one connection that holds the shop. */
  @Test
  void aRunThatHasLostItsHoldOnTheShopPublishesNothing() throws Exception {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    String[] run = {"run", shop.jobFile().toString(), "--date", DemoShop.DATE};
    try (CrashingPostgres server = CrashingPostgres.start(folder.resolve("data"))) {
      shop.ledger(server.url("postgres"));
      JdbcTemplate sql = new JdbcTemplate(server.database());
      try (SteppedRun stepped = SteppedRun.start(folder.resolve("says"), USER, run)) {
        assertThat(stepped.runTo(Place.PUBLISH)).isTrue();
        assertThat(
                sql.queryForList(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype ="
                        + " 'advisory'",
                    Boolean.class))
            .containsExactly(true);
        stepped.goOn();
        Child.Ended ended = stepped.child().end();
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.err().lines()).as("%s", ended).hasSizeBetween(1, 2);
      }
      assertThat(shop.published()).doesNotExist();
      assertThat(sql.queryForObject("SELECT COUNT(*) FROM gift_right", Integer.class)).isZero();
      assertThat(shop.run()).as(shop.err()).isZero();
    }
    assertThat(shop.published()).exists();
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> list = Files.list(EXPECTED)) {
      List<Path> sheets = list.filter(file -> file.toString().endsWith(".csv")).toList();
      assertThat(sheets).hasSize(8);
      return sheets;
    }
  }
}
