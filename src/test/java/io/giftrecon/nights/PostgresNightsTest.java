package io.giftrecon.nights;

import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** The same ten nights on a real PostgreSQL server. */
@NeedsServer
class PostgresNightsTest extends NightsTest {
  private static final int SEEDS = 5;

  @Override
  String ledgerUrl(Path folder, long seed) {
    return PostgresServer.newDatabase("nights-" + UUID.randomUUID());
  }

  @Override
  int seeds() {
    return SEEDS;
  }

  @Override
  Connection connect(String ledgerUrl) throws SQLException {
    return DriverManager.getConnection(ledgerUrl, PostgresServer.USER, "");
  }

  @Override
  String restoreLedger(String copyUrl, String url) {
    return copyUrl;
  }

  /** The server looks after its files itself. */
  @Override
  void loseSeal(String url) {}

  @Override
  void copyLedger(String fromUrl, String toUrl) {
    PostgresServer.copyDatabase(fromUrl, toUrl);
  }
}
