package io.giftrecon.nights;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Ten nights of one shop per seed, on one ledger. {@code -Dgiftrecon.nights.first-seed=N} sets
 * where to start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NightsTest {
  private final Events events = new Events();

  /** A ledger for the shop in this folder; every folder has its own. */
  abstract String ledgerUrl(Path folder, long seed) throws IOException, SQLException;

  abstract int seeds();

  /** Looks into a ledger that no run holds. */
  abstract Connection connect(String ledgerUrl) throws SQLException;

  /** Makes a ledger that knows what another knows; no run holds either. */
  abstract void copyLedger(String fromUrl, String toUrl) throws IOException, SQLException;

  /**
   * Puts a copy in the place of a ledger, as somebody does who restores a backup.
   *
   * @return the URL of the ledger from now on
   */
  abstract String restoreLedger(String copyUrl, String url) throws IOException, SQLException;

  /** Loses whatever lies beside a ledger and proves it. */
  abstract void loseSeal(String url) throws IOException;

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> nothingIsReleasedTwiceOrLost(@TempDir Path folder) {
    long first = Long.getLong("giftrecon.nights.first-seed", 1);
    return LongStream.range(first, first + seeds())
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> new TenNights(this, folder, seed, events).pass()));
  }

  @AfterAll
  void theNightsWereEventful() {
    events.check(seeds());
  }
}
