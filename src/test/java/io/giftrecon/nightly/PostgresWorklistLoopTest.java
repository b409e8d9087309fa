package io.giftrecon.nightly;

import io.giftrecon.ledger.PostgresServer;
import java.util.UUID;

/** The loop on a real PostgreSQL server. */
class PostgresWorklistLoopTest extends WorklistLoopContract {
  @Override
  String ledgerUrl() {
    return PostgresServer.newDatabase("loop-" + UUID.randomUUID());
  }
}
